"""Reads workbooks, CSV files and PDFs of strangers: foreign parsers run only in a child process that has limits."""
