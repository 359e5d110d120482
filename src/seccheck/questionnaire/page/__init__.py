"""The questionnaire as one offline web page: what is put into it, and what a saved copy of it says."""
