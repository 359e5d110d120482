"""Puts filled forms together and into a file that people also edit: what was there stays as it is."""
