"""Gives a date its three numbers: how old it is, how long it still lasts, and which day it is."""

import datetime as dt

from seccheck.model.policy import Json

AGE, LEFT, DAY = "age_days", "days_left", "day"
SUFFIXES = (AGE, LEFT, DAY)


def split(claim: str) -> tuple[str, str]:
    """``("mfa.review_on", "age_days")`` for ``mfa.review_on.age_days``; the suffix is empty for a plain claim."""
    base, _, last = claim.rpartition(".")
    return (base, last) if last in SUFFIXES and "." in base else (claim, "")


def number_of(value: Json, suffix: str, *, said: dt.date | None, as_of: dt.date) -> int | None:
    """One derived number of a date.

    Args:
        value: an ISO date; anything else has no number.
        suffix: ``age_days``, ``days_left`` or ``day``.
        said: when the date was stated; a date that lay ahead then has no age, for what is planned has not been done.
        as_of: the judging date.
    """
    try:
        date = dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    if suffix == DAY:
        return date.toordinal()
    if suffix == LEFT:
        return (date - as_of).days
    return None if date > (said or as_of) else (as_of - date).days


def enrich(value: Json, type_: Json, *, said: dt.date | None, as_of: dt.date) -> Json:
    """`value` with the derived numbers of every date field beside it, in objects and in rows."""
    if isinstance(value, list) and isinstance(type_.get("items"), dict) and "properties" in type_["items"]:
        return [enrich(row, type_["items"], said=said, as_of=as_of) for row in value]
    if not isinstance(value, dict) or "properties" not in type_:
        return value
    richer = dict(value)
    for name, field in type_["properties"].items():
        if isinstance(field, dict) and field.get("format") == "date":
            for suffix in SUFFIXES:
                number = number_of(value.get(name), suffix, said=said, as_of=as_of)
                richer.pop(f"{name}.{suffix}", None)  # only we derive, whatever the value brought along
                if number is not None:
                    richer[f"{name}.{suffix}"] = number
    return richer
