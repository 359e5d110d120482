"""Verify that an outsourced IT provider really is secure and compliant before it gets the keys."""

__version__ = "0.1.0"
