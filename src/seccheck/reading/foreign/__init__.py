"""Requirements that others published in formats of their own, read as they stand. Untrusted input."""
