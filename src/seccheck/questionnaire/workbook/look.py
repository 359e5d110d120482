"""How cells look: quiet colours, one for what is asked and one for what is to be filled in."""

from collections.abc import Mapping
from typing import Any

Sheet = Any
"""A worksheet of xlsxwriter, which has no types."""

INK, QUIET, ACCENT = "#1F2933", "#52606D", "#1B4965"
SOFT, RULE, INPUT, INPUT_RULE = "#E8F0F5", "#CBD5DE", "#FFFAE0", "#DCD3A8"
SIDE, SIDE_RULE = "#FFFEF8", "#E6E1CC"
OFF, OFF_INK, DONE, MISSING, BAR = "#F0F2F4", "#59636D", "#2B6E4F", "#FBE3DF", "#9CC3D5"
TAB = {"start": ACCENT, "pack": "#5FA8D3", "table": "#BBD8E6", "documents": DONE, "menus": QUIET}

_BASE: Mapping[str, Any] = {"font_name": "Arial", "font_size": 10, "font_color": INK, "valign": "top"}
_WRAP: Mapping[str, Any] = {"text_wrap": True, "border": 1, "border_color": RULE}
_INPUT: Mapping[str, Any] = {
    "bg_color": INPUT,
    "border": 1,
    "border_color": INPUT_RULE,
    "locked": False,
    "text_wrap": True,
    "align": "left",
    "valign": "vcenter",
}
_SIDE: Mapping[str, Any] = {**_INPUT, "bg_color": SIDE, "border_color": SIDE_RULE, "font_size": 9}
"""What may be added to an answer: it does not ask as loudly."""
_SMALL: Mapping[str, Any] = {"font_size": 9, "font_color": QUIET}

_STYLES: Mapping[str, Mapping[str, Any]] = {
    "title": {"font_size": 20, "bold": True, "font_color": ACCENT, "valign": "vcenter"},
    "sheet_title": {"font_size": 15, "bold": True, "font_color": ACCENT, "valign": "vcenter", "text_wrap": True},
    "subtitle": {"font_size": 11, "font_color": QUIET},
    "label": {"bold": True, "text_wrap": True},
    "field": {"text_wrap": True, "valign": "vcenter"},
    "text": {"text_wrap": True},
    "help": {**_SMALL, "text_wrap": True, "align": "left", "indent": 1, "valign": "vcenter"},
    "intro": {**_SMALL, "valign": "vcenter", "text_wrap": True},
    "band": {"bold": True, "font_size": 12, "font_color": ACCENT, "bottom": 2, "bottom_color": ACCENT},
    "head": {**_WRAP, "bold": True, "font_size": 9, "font_color": ACCENT, "bg_color": SOFT, "valign": "vcenter"},
    "head_answer": {
        **_WRAP,
        "bold": True,
        "font_size": 9,
        "font_color": "#FFFFFF",
        "bg_color": ACCENT,
        "valign": "vcenter",
    },
    "hint": {**_WRAP, **_SMALL, "font_size": 8, "italic": True},
    "question": {**_WRAP, "bold": True},
    "option": {**_WRAP, "indent": 2, "align": "left", "valign": "vcenter"},
    "group": {**_WRAP, "bold": True, "bg_color": SOFT},
    "group_link": {**_WRAP, "bg_color": SOFT, "font_color": ACCENT, "underline": 1, "font_size": 9},
    "cell": {**_WRAP, **_SMALL},
    "status": {**_WRAP, "bold": True, "align": "center", "font_color": DONE},
    "number": {"font_size": 8, "font_color": QUIET, "align": "center", "valign": "vcenter"},
    "unseen": {"num_format": ";;;"},
    "link": {"font_color": ACCENT, "underline": 1, "valign": "vcenter"},
    "link_cell": {**_WRAP, "valign": "vcenter", "font_color": ACCENT, "underline": 1},
    "id": {"font_size": 7, "font_color": "#69747F", "text_wrap": True},
    "bar": {"num_format": "0%", "align": "left", "border": 1, "border_color": RULE, "valign": "vcenter"},
    "count": {"align": "left", "indent": 1, "valign": "vcenter"},
    "total": {"bold": True, "valign": "vcenter"},
    "total_count": {"bold": True, "align": "left", "indent": 1, "valign": "vcenter"},
    "print": {"font_size": 7, "font_color": "#69747F", "text_wrap": True},
    "input": {**_INPUT, "num_format": "@"},
    "input_given": {**_INPUT, "num_format": "@", "quote_prefix": True},
    "input_number": _INPUT,
    "input_percent": {**_INPUT, "num_format": 'General" %"'},
    "input_date.en": {**_INPUT, "num_format": "yyyy-mm-dd"},
    "input_date.fr": {**_INPUT, "num_format": "dd/mm/yyyy"},
    "side": {**_SIDE, "num_format": "@"},
    "side_date.en": {**_SIDE, "num_format": "yyyy-mm-dd"},
    "side_date.fr": {**_SIDE, "num_format": "dd/mm/yyyy"},
    "tip": {**_SMALL},
    "ask": {"bold": True},
    "off": {"font_color": OFF_INK, "bg_color": OFF},
    "missing": {"bg_color": MISSING},
    "open": {"font_color": "#B45309"},
}
_ONLY_DIFFERENCES = frozenset({"off", "missing", "open"})
"""Laid over a cell by a condition: they change what they name and nothing else."""


class Look:
    """The formats of one workbook, each made when first used."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - a workbook of xlsxwriter, which has no types
        self._book = book
        self._made: dict[str, Any] = {}

    def __call__(self, name: str) -> Any:  # noqa: ANN401 - a format of xlsxwriter
        """The format called `name`."""
        if name not in self._made:
            base = {} if name in _ONLY_DIFFERENCES else _BASE
            self._made[name] = self._book.add_format({**base, **_STYLES[name]})
        return self._made[name]
