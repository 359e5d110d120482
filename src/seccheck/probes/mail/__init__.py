"""Looks at the mail domains a dossier lists, one file a look: ``domains.py`` is the look ``mail.domains``."""
