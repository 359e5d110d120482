"""A reviewer for tests: one who follows a script, and one who knows what the reviews must come to."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pypdf

from seccheck.errors import input_fault
from seccheck.model.policy import Json


class Interrupted(Exception):  # noqa: N818 - what a terminal raises when the reviewer has enough
    """The script is at its end."""


class Script:
    """Answers each question with the next line of a script, and remembers everything shown and asked."""

    def __init__(self, *lines: str, viewer: bool = False) -> None:
        self.shown = ""
        self.asked: list[str] = []
        self.opened: list[Path] = []
        self._lines = iter(lines)
        self._viewer = viewer

    def show(self, text: str) -> None:
        assert text.endswith("\n")
        self.shown += text

    def ask(self, question: str) -> str:
        self.asked.append(question)
        line = next(self._lines, None)
        if line is None:
            raise Interrupted
        self.shown += f"{question}{line}\n"
        return line

    def open(self, path: Path) -> bool:
        self.opened.append(path)
        return self._viewer


class Knowing(Script):
    """Answers as one who finds in each document what given reviews say of it; leaves the others for later."""

    def __init__(self, reviews: Iterable[dict[str, Any]]) -> None:
        super().__init__()
        self._reviews = {review["document"]: review for review in reviews}
        self._typed: Iterator[str] = iter(())
        self._document = self._claim = ""

    def show(self, text: str) -> None:
        super().show(text)
        if found := re.search(r"^DOCUMENT \d+ OF \d+: (\S+)$", text, re.MULTILINE):
            self._document = found[1]
        if found := re.search(r"^\d+ of \d+  (\S+)$", text, re.MULTILINE):
            self._claim = found[1]

    def ask(self, question: str) -> str:
        assert self.asked[-3:] != [question] * 3, f"asked again and again:\n{self.shown[-1500:]}"
        self.asked.append(question)
        review = self._reviews.get(self._document)
        return "?" if review is None else self._answer(question, review)

    def _answer(self, question: str, review: dict[str, Any]) -> str:
        said = review["claims"].get(self._claim)
        signed = {True: "y", False: "n", None: "-"}
        covers = review.get("covers", {})
        answers = {
            "[Enter]": "",
            "Does it say anything": "y" if said else "s",
            "Does it say": "n" if said else "s",
            "Is it what": "n" if said is None else "y",
            "What does it say": _spelt((said or {}).get("value")),
            "On which page": str((said or {}).get("page", "")),
            "Kind": review["kind"],
            "Issuer": review.get("issuer", "-"),
            "Date": review.get("dated", "-"),
            "Valid": review.get("valid_until", "-"),
            "Is it signed": signed[review.get("signed")],
            "Services": ", ".join(covers.get("services", ["-"])),
            "Sites": ", ".join(covers.get("sites", ["-"])),
            "[a]ccept": "r" if "rejected" in review else "a",
            "Why": review.get("rejected", ""),
            "Who": review["by"],
            "Second": review.get("second", ""),
        }
        return str(next(answer for start, answer in answers.items() if question.startswith(start)))


def pages_of(path: Path) -> tuple[str, ...]:
    """The pages of a PDF, read without a cage: these are ours."""
    try:
        return tuple(page.extract_text() for page in pypdf.PdfReader(path).pages)
    except pypdf.errors.PyPdfError:
        raise input_fault("the PDF is damaged", hint="Ask for another copy.") from None


def put(path: Path, data: bytes) -> None:
    """Write a file in place of another."""
    path.write_bytes(data)


def _spelt(value: Json) -> str:
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return json.dumps(value)
    if isinstance(value, list):
        return "; ".join(map(str, value)) or "none"
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
