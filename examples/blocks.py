"""Turn the blocks of a document's text (headings, tables, signatures ...) into things ReportLab can set on a page."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

# ReportLab ships no types: its objects are `Any` here.
from reportlab.lib import colors  # type: ignore[import-untyped]
from reportlab.lib.styles import ParagraphStyle  # type: ignore[import-untyped]
from reportlab.lib.units import mm  # type: ignore[import-untyped]
from reportlab.platypus import (  # type: ignore[import-untyped]
    ListFlowable,
    PageBreak,
    Paragraph,
    Preformatted,
    Spacer,
    Table,
)

GREY = colors.HexColor("#5f6b76")
RULE = colors.HexColor("#c3ccd4")
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9.3, leading=12.6, spaceAfter=5)
CELL = ParagraphStyle("cell", parent=BODY, fontSize=7.9, leading=9.8, spaceAfter=0)
HEAD = ParagraphStyle("head", parent=CELL, fontName="Helvetica-Bold", textColor=colors.white)
SMALL = ParagraphStyle("small", parent=CELL, textColor=GREY)
CODE = ParagraphStyle("code", fontName="Courier", fontSize=7.6, leading=9.4)
FORMAL = ParagraphStyle("formal", parent=BODY, fontName="Times-Roman", fontSize=11.5, leading=16, alignment=1)
LABELS = {
    "fr": ("Réf. questionnaire", "Valeur", "Correspondance avec le questionnaire du client", "Pour", "Signé le"),
    "en": ("Questionnaire ref.", "Value", "Cross-reference to the client's questionnaire", "For", "Signed on"),
}


class Blocks:
    """Makes flowables in one document's language, colour and line width."""

    def __init__(self, *, lang: str, colour: str, width: float) -> None:
        self.labels = LABELS[lang]
        self.colour = colors.HexColor(colour)
        self.width = width

    def flowables(self, blocks: Sequence[Mapping[str, Any]]) -> list[Any]:
        """The whole body; each block is a mapping with one key, its sort."""
        makers: dict[str, Callable[[Any], list[Any]]] = {
            "h": self._heading, "p": self._text, "formal": self._formal, "list": self._list, "table": self._table,
            "facts": self._facts, "refs": self._refs, "sign": self._signatures, "code": self._code,
            "flow": self._flow, "small": self._small, "page": lambda _: [PageBreak()],
            "gap": lambda height: [Spacer(1, height * mm)],
        }  # fmt: skip
        return [part for block in blocks for sort, content in block.items() for part in makers[sort](content)]

    def _heading(self, text: str) -> list[Any]:
        style = ParagraphStyle(
            "h", fontName="Helvetica-Bold", fontSize=10.6, leading=14, spaceBefore=7, spaceAfter=3,
            textColor=self.colour, keepWithNext=1,
        )  # fmt: skip
        return [Paragraph(escape(text), style)]

    def _text(self, text: str) -> list[Any]:
        return [Paragraph(escape(text), BODY)]

    def _formal(self, text: str) -> list[Any]:
        return [Paragraph(text, FORMAL)]

    def _small(self, text: str) -> list[Any]:
        return [Paragraph(escape(text), SMALL), Spacer(1, 2 * mm)]

    def _list(self, items: Sequence[str]) -> list[Any]:
        rows = [Paragraph(escape(item), BODY) for item in items]
        return [ListFlowable(rows, bulletType="bullet", start="•", leftIndent=12, bulletFontSize=9)]

    def _code(self, text: str) -> list[Any]:
        box = Table([[Preformatted(text.rstrip("\n"), CODE)]], colWidths=[self.width])
        box.setStyle([("BOX", (0, 0), (-1, -1), 0.4, RULE), ("BACKGROUND", (0, 0), (-1, -1), "#f5f7f8")])
        return [box, Spacer(1, 3 * mm)]

    def _table(self, content: Mapping[str, Any]) -> list[Any]:
        head, rows = content["head"], content["rows"]
        shares = content.get("widths") or [1] * len(head)
        cells = [[Paragraph(escape(str(text)), HEAD) for text in head]]
        cells += [[Paragraph(escape(str(text)), CELL) for text in row] for row in rows]
        grid = Table(cells, colWidths=[self.width * share / sum(shares) for share in shares], repeatRows=1)
        grid.setStyle([
            ("BACKGROUND", (0, 0), (-1, 0), self.colour), ("GRID", (0, 0), (-1, -1), 0.4, RULE),
            ("ROWBACKGROUNDS", (0, 1), (-1, -1), [colors.white, "#f5f7f8"]), ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ])  # fmt: skip
        return [grid, Spacer(1, 3 * mm)]

    def _facts(self, facts: Mapping[str, str]) -> list[Any]:
        cells = [[Paragraph(escape(key), SMALL), Paragraph(escape(str(value)), CELL)] for key, value in facts.items()]
        grid = Table(cells, colWidths=[self.width * 0.3, self.width * 0.7])
        grid.setStyle([("LINEBELOW", (0, 0), (-1, -1), 0.3, RULE), ("VALIGN", (0, 0), (-1, -1), "TOP")])
        return [grid, Spacer(1, 4 * mm)]

    def _refs(self, refs: Mapping[str, str]) -> list[Any]:
        reference, value, heading = self.labels[:3]
        rows = list(refs.items())
        return self._heading(heading) + self._table({"head": [reference, value], "rows": rows, "widths": [2, 3]})

    def _signatures(self, parties: Sequence[Mapping[str, str]]) -> list[Any]:
        on_behalf, signed = self.labels[3:]
        cells = [
            [
                Paragraph(f"{on_behalf} <b>{escape(one['party'])}</b>", CELL),
                Paragraph(escape(one["function"]), CELL),
                Spacer(1, 11 * mm),
                Paragraph(f"<i>{signed} {escape(one['on'])}</i> · {escape(one['mark'])}", SMALL),
            ]
            for one in parties
        ]
        boxes = Table([cells], colWidths=[self.width / len(cells)] * len(cells))
        boxes.setStyle([("BOX", (n, 0), (n, 0), 0.6, GREY) for n in range(len(cells))])
        return [Spacer(1, 4 * mm), boxes, Spacer(1, 3 * mm)]

    def _flow(self, steps: Sequence[str]) -> list[Any]:
        boxes = [Paragraph(escape(step), ParagraphStyle("box", parent=CELL, alignment=1)) for step in steps]
        row = [cell for box in boxes for cell in (box, Paragraph("→", CELL.clone("arrow", alignment=1)))][:-1]
        arrow = 9 * mm
        box_width = (self.width - arrow * (len(steps) - 1)) / len(steps)
        strip = Table([row], colWidths=[arrow if n % 2 else box_width for n in range(len(row))])
        framed = [("BOX", (n, 0), (n, 0), 0.8, self.colour) for n in range(0, len(row), 2)]
        strip.setStyle([*framed, ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("ALIGN", (0, 0), (-1, -1), "CENTER")])
        return [strip, Spacer(1, 4 * mm)]
