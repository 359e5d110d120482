"""Looks at the provider's team: one file a look."""
