"""Looks of the family ``self``: one file a look, named after it."""
