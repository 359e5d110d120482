"""The questionnaire as a workbook: sheets that a manager fills in, found again by marks whatever became of them."""
