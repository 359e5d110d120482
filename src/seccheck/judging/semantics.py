"""The number of this judgement's meaning: bundles name it, so that whoever judges again knows what must be the same."""

SEMANTICS = 1
"""Raised when the same facts, policies and day could give another verdict, or another report in machine form."""
