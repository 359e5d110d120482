"""Writes the reference pages out of the policies and the looks, and tells which ones in a folder are no longer true."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from seccheck.flow.looking.told import told_of_all
from seccheck.reading.catalog import load_catalog
from seccheck.reports.reference.labels import LABELS
from seccheck.reports.reference.look_labels import LOOK_LABELS
from seccheck.reports.reference.pages import reference_pages
from seccheck.words.speaking import languages

_SUFFIX = "*.md"


def reference_files(own: Sequence[Path] = ()) -> dict[str, bytes]:
    """Every page of every language, by its path: ``fr/policies/mfa.md``.

    Args:
        own: files and folders of own policies beside the shipped ones.

    Raises:
        InputFaultError: a policy has faults.
    """
    catalog = load_catalog(own)
    looks = told_of_all()
    pages = {lang: reference_pages(catalog, lang, looks) for lang in languages()}
    return {f"{lang}/{path}": text.encode() for lang, those in pages.items() for path, text in those.items()}


def outdated(files: Mapping[str, bytes], folder: Path) -> tuple[str, ...]:
    """The paths of pages that `folder` lacks or that differ there, and of those that are no longer written, sorted."""
    differing = {path for path, content in files.items() if _content(folder / path) != content}
    return tuple(sorted({*differing, *left_over(files, folder)}))


def left_over(files: Mapping[str, bytes], folder: Path) -> tuple[str, ...]:
    """The paths of pages in `folder` that were once written so and are no longer; what somebody else wrote is none."""
    said = (*LABELS["generated"].values(), *LOOK_LABELS["generated"].values())
    ours = tuple(sentence.partition(".")[0].encode() for sentence in said)
    found = (path for lang in languages() for path in sorted((folder / lang).rglob(_SUFFIX)))
    named = ((str(path.relative_to(folder).as_posix()), path) for path in found)
    return tuple(name for name, path in named if name not in files and (_content(path) or b"").startswith(ours))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
