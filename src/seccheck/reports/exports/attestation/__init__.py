"""The in-toto statement and its DSSE envelope."""
