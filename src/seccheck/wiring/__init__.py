"""Builds the live parts that the flow is given: the clock, and files that are written whole."""
