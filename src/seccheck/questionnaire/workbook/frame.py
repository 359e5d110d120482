"""Sets a sheet up: its widths, its marks, what stays in view, how it prints, and what may be changed on it."""

from collections.abc import Mapping, Sequence

from seccheck.model.record import record
from seccheck.questionnaire.workbook.look import TAB, Sheet
from seccheck.questionnaire.workbook.pen import Pen

_A4 = 9
_MAY = {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True}
"""Without a password: the lock is there against slips, not against people."""


@record
class Frame:
    """How one sheet is set up."""

    kind: str
    """Names the colour of its tab."""
    title: str
    """At the foot of each printed page."""
    widths: Sequence[float]
    marks: Mapping[int, str]
    """In the hidden first row, by column."""
    freeze: tuple[int, int] = (0, 0)
    heads: int = 0
    """The row of the headings, repeated on each page; 0 for none."""
    hidden: Sequence[int] = ()
    """Columns that only formulas read."""
    last: int = 0
    """The last column that prints."""
    is_landscape: bool = True


def set_up(pen: Pen, frame: Frame) -> None:
    """Set up one sheet; what it says comes afterwards."""
    sheet = pen.sheet
    for column, width in enumerate(frame.widths):
        sheet.set_column(column, column, width, None, {"hidden": column in frame.hidden})
    for column, mark in frame.marks.items():
        pen.put(0, column, mark, "id")
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.set_tab_color(TAB[frame.kind])
    sheet.hide_gridlines(2)
    if any(frame.freeze):
        sheet.freeze_panes(*frame.freeze)
    sheet.protect("", _MAY)
    _print(sheet, frame)


def _print(sheet: Sheet, frame: Frame) -> None:
    if frame.is_landscape:
        sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    title = frame.title.replace("&", "&&")[:200]
    sheet.set_footer(f"&L&8{title}&R&8&P / &N")
    if frame.heads:
        sheet.repeat_rows(frame.heads)
