"""Starts a folder to work in: a commented client file, and beside it an empty dossier for the provider to fill in."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from seccheck.errors import Fault, Place, UsageFaultError
from seccheck.flow.templates import CLIENT_FILE, DOCUMENTS_NOTE, DOSSIER
from seccheck.model.policy import Catalog, Claim
from seccheck.model.scale import AnsweredBy
from seccheck.words.speaking import pick

_ENGAGEMENT = "engagement."


def start(folder: Path, lang: str, *, catalog: Catalog, on: dt.date, write: Callable[[Path, str], None]) -> list[Path]:
    """Write the files, and say which.

    Args:
        folder: where to; made where it is missing.
        lang: of the comments.
        catalog: the questions of its express set are asked in the dossier.
        on: the date that both files bear.
        write: makes a new file.

    Raises:
        UsageFaultError: one of the files is there already; none is written then.
    """
    texts = {
        folder / "seccheck.yaml": _client_file(lang, catalog, on),
        folder / "provider" / "provider.yaml": _dossier(lang, catalog, on),
        folder / "provider" / "documents" / "README.txt": f"{pick(lang, DOCUMENTS_NOTE)}\n",
    }
    there = [path for path in texts if path.exists() or path.is_symlink()]
    if there:
        hint = "Move it away, or name another folder."
        raise UsageFaultError(*(Fault(message="is there already", place=Place(file=str(p)), hint=hint) for p in there))
    for path, text in texts.items():
        write(path, text)
    return list(texts)


def _client_file(lang: str, catalog: Catalog, on: dt.date) -> str:
    facts = [claim for name, claim in catalog.claims.items() if name.startswith(_ENGAGEMENT)]
    lines = [line for fact in facts for line in _fact(lang, fact)]
    return pick(lang, CLIENT_FILE).replace("@ON@", on.isoformat()).replace("@FACTS@", "\n".join(lines))


def _fact(lang: str, fact: Claim) -> Iterator[str]:
    """A question about the engagement, as a comment, with an empty value that says nothing yet."""
    yield f"  # {_one_line(pick(lang, fact.ask))}"
    yield f"  {fact.id.removeprefix(_ENGAGEMENT)}: null"


def _dossier(lang: str, catalog: Catalog, on: dt.date) -> str:
    lines: list[str] = []
    for policy in catalog.policies:
        questions = [line for claim in _asked(catalog, policy.id) for line in _question(lang, claim)]
        if questions:
            lines += ["", f"  # --- {_one_line(pick(lang, policy.title))}", *questions]
    return pick(lang, DOSSIER).replace("@ON@", on.isoformat()).replace("@QUESTIONS@", "\n".join(lines[1:]))


def _asked(catalog: Catalog, pack: str) -> Iterable[Claim]:
    """What the express set asks the provider about one subject, in the order of the policy."""
    express = {
        atom.claim
        for requirement in catalog.requirements.values()
        if requirement.express
        for expectation in (requirement.expect, *requirement.expect_from.values())
        for branch in expectation
        for atom in branch
    }
    names = {name.rsplit(".", 1)[0] for name in express} | express
    silent = (AnsweredBy.CLIENT, AnsweredBy.LOOK)
    return [c for c in catalog.claims.values() if c.pack == pack and c.id in names and c.answered_by not in silent]


def _question(lang: str, claim: Claim) -> Iterator[str]:
    unit = f" ({claim.unit})" if claim.unit else ""
    yield f"  # {_one_line(pick(lang, claim.ask))}{unit}"
    yield f"  {claim.id}: null"


def _one_line(text: str) -> str:
    """`text` as it can stand behind a comment sign."""
    return " ".join(text.split())
