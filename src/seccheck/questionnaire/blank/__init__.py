"""The questionnaire as YAML: how a blank one is worded and laid out, and how a filled one is read."""
