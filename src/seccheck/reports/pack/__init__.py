"""Policies in the making: a foreign library's requirements in our policy language."""
