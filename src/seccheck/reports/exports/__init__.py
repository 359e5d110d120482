"""The report in other tools' formats: exports, in English, never the source of truth."""
