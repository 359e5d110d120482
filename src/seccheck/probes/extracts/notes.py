"""Words what a reader should know of the rows behind a figure: of what days they are, and how many were left out."""

from seccheck.model.policy import Text
from seccheck.probes.extracts.counting import Rows
from seccheck.probes.extracts.opening import Opened


def rows_note(opened: Opened, rows: Rows, **more: Text) -> Text:
    """The day of drawing, the period and the numbers of rows, by language.

    Args:
        opened: the extract.
        rows: read to their end.
        more: sentences that follow.
    """
    extract = opened.extract
    since, until = extract.since or rows.first, extract.until or rows.last
    notes = {
        "en": [f"Extract drawn on {opened.itsm.on}; rows read: {rows.read}, counted: {rows.counted}."],
        "fr": [f"Extraction du {opened.itsm.on} ; lignes lues : {rows.read}, comptées : {rows.counted}."],
    }
    if since and until:
        notes["en"].append(f"Period: {since} to {until}; rows outside it: {rows.outside}.")
        notes["fr"].append(f"Période : du {since} au {until} ; lignes hors période : {rows.outside}.")
    if rows.others:
        notes["en"].append(f"Rows of other teams, left out: {rows.others}.")
        notes["fr"].append(f"Lignes d'autres équipes, écartées : {rows.others}.")
    for text in more.values():
        for lang, sentences in notes.items():
            if text.get(lang):
                sentences.append(text[lang])
    return {lang: " ".join(sentences) for lang, sentences in notes.items()}
