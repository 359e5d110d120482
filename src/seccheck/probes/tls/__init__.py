"""Looks at the portals a dossier lists, one file a look: ``endpoints.py`` is the look ``tls.endpoints``."""
