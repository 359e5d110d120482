"""Checks a mapping against the claims: each exists, is the provider's to answer, and may hold what it is given."""

from collections.abc import Mapping

from seccheck.judging.validator import satisfies
from seccheck.model.policy import Catalog, Claim, Json
from seccheck.model.scale import AnsweredBy
from seccheck.questionnaire.cells.folding import fold
from seccheck.questionnaire.form import Shape
from seccheck.questionnaire.question import shape_of
from seccheck.reading.faults import FaultBook
from seccheck.reading.marks import Pointer
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.schema_check import check

_ENGAGEMENT = "engagement"


def check_mapping(data: Mapping[str, Json], catalog: Catalog, book: FaultBook) -> None:
    """Note everything that is wrong with a mapping beyond its form.

    Args:
        data: valid by `schemas/mapping.schema.json`.
        catalog: knows the claims.
        book: takes the faults.
    """
    _check_id_form(data, book)
    _check_columns(data, book)
    questions = data["questions"] if isinstance(data["questions"], dict) else {}
    _check_twins(questions, ("questions",), book)
    for id_, fed in questions.items():
        feeds = [((), fed)] if isinstance(fed, dict) else [((n,), one) for n, one in enumerate(fed)]
        for steps, feed in feeds:
            _check_feed(feed, catalog, book, ("questions", id_, *steps))


def is_answerable(claim: Claim) -> bool:
    """Whether a provider may answer `claim` with a value."""
    asked = claim.answered_by in (AnsweredBy.PROVIDER, AnsweredBy.BOTH)
    return asked and claim.pack != _ENGAGEMENT and not claim.is_document


def _check_id_form(data: Mapping[str, Json], book: FaultBook) -> None:
    try:
        satisfies("", {"pattern": data.get("id_form", "")})
    except ValueError:
        book.add("`id_form` is no regular expression", "id_form", hint="Write one such as ^[A-Z]+-[0-9]+$.")


def _check_columns(data: Mapping[str, Json], book: FaultBook) -> None:
    """By headings or by letters: where both are used, nobody can tell in which row the headings stand."""
    columns = data["columns"]
    named = [*(columns[key] for key in ("id", "answer", "text") if key in columns), *columns.get("comments", ())]
    named += [entry["column"] for entry in data.get("unless", ())]
    if len({isinstance(column, dict) for column in named}) > 1:
        hint = "Name all of them by their headings, or all by their letters."
        book.add("some columns are named by heading, others by letter", "columns", at="key", hint=hint)


def _check_twins(named: Mapping[str, Json], here: Pointer, book: FaultBook) -> None:
    """Two keys that differ only in case, accents or spaces cannot be told apart in a table."""
    seen: dict[str, str] = {}
    for key in named:
        if fold(key) in seen:
            message = f"`{key[:80]}` cannot be told from `{seen[fold(key)][:80]}`"
            book.add(message, *here, key, at="key", hint="Keep one of the two.")
        seen.setdefault(fold(key), key)


def _check_feed(feed: Mapping[str, Json], catalog: Catalog, book: FaultBook, here: Pointer) -> None:
    claim = catalog.claims.get(feed["claim"])
    if claim is None:
        hint = did_you_mean(feed["claim"], (c.id for c in catalog.claims.values() if is_answerable(c)))
        book.add(f"there is no claim `{feed['claim'][:80]}`", *here, "claim", hint=hint or "Remove the question.")
    elif not is_answerable(claim):
        message = f"`{claim.id}` is no claim that a provider answers with a value"
        book.add(message, *here, "claim", hint="Remove the question: nobody's word in a table can answer it.")
    elif "values" in feed:
        _check_twins(feed["values"], (*here, "values"), book)
        for answer, value in feed["values"].items():
            check(value, claim.type, book, *here, "values", answer)
    elif shape_of(claim.type) is Shape.ROWS:
        message = f"`{claim.id}` is a table, which no single cell can hold"
        book.add(message, *here, "claim", hint="Give `values:`, or remove the question.")
