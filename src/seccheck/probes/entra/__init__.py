"""Looks into a Microsoft Entra tenant: one file a look, named after it."""
