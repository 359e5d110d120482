"""The file formats of the annex: a new format is one new file in this folder."""
