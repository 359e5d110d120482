"""Draws the boxes of a printed form: something to tick or to write on, by the shape of what is asked."""

from collections.abc import Callable, Iterable, Mapping

from seccheck.neutral import html
from seccheck.reports.record_form.paper import Box, Column
from seccheck.reports.record_form.words import form

_TEXT_LINES, _LIST_LINES, _TABLE_LINES = 2, 4, 5
_MOST_TICKED = 3
"""Choices in a cell of a table; more stand below it, to be written."""

_TICK = '<span class="tick" aria-hidden="true"></span>'
_LINE = '<span class="line" aria-hidden="true"></span>'
_SHORT = '<span class="short" aria-hidden="true"></span>'
_DAY = {"en": (4, 2, 2), "fr": (2, 2, 4)}


def box_html(box: Box, lang: str) -> str:
    """What one fills in for `box`; what has no shape of its own is written on lines."""
    draw = _SHAPES.get(box.shape)
    return draw(box, lang) if draw else lines(_TEXT_LINES)


def ticks(labels: Iterable[str]) -> str:
    """A box to tick before each of `labels`."""
    return f'<ul class="ticks">{"".join(f"<li>{_TICK} {html(label)}</li>" for label in labels)}</ul>'


def lines(count: int) -> str:
    """Lines to write on."""
    return f'<div class="lines" aria-hidden="true">{_LINE * count}</div>'


def day_html(lang: str) -> str:
    """Squares for a day, in the order in which the language writes one."""
    groups = (f'<span class="digits">{"<i></i>" * count}</span>' for count in _DAY[lang])
    return f'<span class="day" aria-hidden="true">{"<b>-</b>".join(groups)}</span>'


def _table(caption: str, columns: tuple[Column, ...]) -> str:
    head = "".join(f'<th scope="col">{html(column.label)}</th>' for column in columns)
    row = "".join(f"<td>{_cell(column)}</td>" for column in columns)
    body = f"<tr>{row}</tr>\n" * _TABLE_LINES
    title = f'<caption class="hidden">{html(caption)}</caption>'
    legend = "".join(_legend(column) for column in columns if len(column.choices) > _MOST_TICKED)
    return f'<table class="rows">{title}<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>{legend}'


def _cell(column: Column) -> str:
    ticked = column.choices if len(column.choices) <= _MOST_TICKED else ()
    return "<br>".join(f"{_TICK} {html(choice)}" for choice in ticked)


def _legend(column: Column) -> str:
    return f'<p class="hint"><strong>{html(column.label)}</strong> {html(" / ".join(column.choices))}</p>'


def _document(lang: str) -> str:
    parts = (
        f"{html(form(lang, 'kind'))} {_LINE}",
        f"{html(form(lang, 'dated'))} {day_html(lang)}",
        f"{html(form(lang, 'valid_until'))} {day_html(lang)}",
        f"{html(form(lang, 'signed'))} {_TICK} {html(form(lang, 'yes'))} {_TICK} {html(form(lang, 'no'))}",
    )
    seen = ticks((form(lang, "document"),))
    return f'{seen}<ul class="particulars">{"".join(f"<li>{part}</li>" for part in parts)}</ul>'


def _number(box: Box, _lang: str) -> str:
    unit = f' <span class="unit">{html(box.unit)}</span>' if box.unit else ""
    return f'<p class="fill">{_SHORT}{unit}</p>'


_SHAPES: Mapping[str, Callable[[Box, str], str]] = {
    "yes-no": lambda _, lang: ticks((form(lang, "yes"), form(lang, "no"))),
    "number": _number,
    "date": lambda _, lang: f'<p class="fill">{day_html(lang)}</p>',
    "choice": lambda box, _: ticks(box.choices),
    "choices": lambda box, lang: ticks((*box.choices, form(lang, "none"))),
    "list": lambda _, lang: lines(_LIST_LINES) + ticks((form(lang, "nothing"),)),
    "rows": lambda box, lang: _table(box.ask, box.columns) + ticks((form(lang, "nothing"),)),
    "document": lambda _, lang: _document(lang),
}
