"""The client's own records: what of a kind can be shown, asking for it, checking it, and keeping it."""
