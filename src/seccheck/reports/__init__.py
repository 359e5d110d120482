"""Reports: `report.py` says what a format is; every other file here is one format, found by its name."""
