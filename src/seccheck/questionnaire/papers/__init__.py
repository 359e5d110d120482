"""The papers: YAML, a workbook, a web page."""
