"""Looks at extracts of the client's own service tool, one file a look: ``tickets.py`` is the look ``itsm.tickets``."""
