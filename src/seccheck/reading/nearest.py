"""Suggests the known word that a misspelt one most resembles."""

from collections.abc import Iterable

_LONGEST = 80


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``Did you mean `mfa.admin_phr_pct`?``; empty when nothing resembles `word`."""
    import difflib  # noqa: PLC0415 - needed for a faulty file only

    close = difflib.get_close_matches(word[:_LONGEST], sorted(known), n=1)
    return f"Did you mean `{close[0]}`?" if close else ""
