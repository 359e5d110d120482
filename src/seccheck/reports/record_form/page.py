"""Draws the form to print as one page of HTML that loads nothing and runs nothing."""

import base64
import hashlib
import shlex
from collections.abc import Iterator

from seccheck.neutral import html
from seccheck.reports.record_form.boxes import box_html, day_html, lines
from seccheck.reports.record_form.paper import Box, Paper, Part
from seccheck.reports.record_form.style import STYLE
from seccheck.reports.record_form.words import form

_ROLES = ("by", "second", "provider", "provider", "other")
_SHOWN_CLAIMS = 2


def render(paper: Paper) -> bytes:
    """The form in UTF-8; every text in it is escaped, and only its own style sheet may apply."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = html(form(paper.lang, "title", title=paper.title))
    head = (
        "<!DOCTYPE html>",
        f'<html lang="{html(paper.lang)}">',
        f'<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>",
        f'<h1>{title} <span class="kind">{html(paper.kind)}</span></h1>',
    )
    return "\n".join((*head, *_sections(paper), "</main>\n</body>\n</html>\n")).encode()


def _sections(paper: Paper) -> Iterator[str]:
    lang = paper.lang
    yield f'<p class="intro">{_said(lang, "intro.file" if paper.wants_file else "intro")}</p>'
    yield f"<h2>{_said(lang, 'circumstances')}</h2>\n{_facts(paper)}"
    yield f'<section class="sign"><h2>{_said(lang, "people")}</h2>\n{_people(lang)}</section>'
    yield f"<h2>{_said(lang, 'findings')}</h2>"
    yield from (_part(part, lang) for part in paper.parts)
    yield f'<section class="head"><h2>{_said(lang, "afterwards")}</h2>\n<p>{_said(lang, "enter")}</p>'
    yield f"<code>{html(_command(paper))}</code></section>"
    yield f"<footer><p>{_said(lang, 'foot')}</p></footer>"


def _facts(paper: Paper) -> str:
    lang = paper.lang
    rows = (
        ("client", html(paper.client), "one"),
        ("provider", html(paper.provider), "one"),
        ("day", f"{day_html(lang)} {_small(lang, 'day.form')}", "one"),
        ("place", "", "one"),
        *(() if paper.wants_file else (("sample", _small(lang, "sample.form"), "tall"), ("drawn", "", "one"))),
        ("files", _small(lang, "files.form"), "tall"),
    )
    body = "".join(
        f'<tr><th scope="row">{_said(lang, key)}</th><td class="{size}">{cell}</td></tr>\n' for key, cell, size in rows
    )
    return f'<table class="facts">\n<tbody>\n{body}</tbody></table>'


def _people(lang: str) -> str:
    head = "".join(f'<th scope="col">{_said(lang, key)}</th>' for key in ("role", "function", "signature"))
    body = "".join(
        f'<tr><th scope="row">{_said(lang, f"role.{role}")}</th><td></td><td></td></tr>\n' for role in _ROLES
    )
    note = f'<p class="intro">{_said(lang, "people.note")}</p>'
    return f'{note}<table class="people">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>'


def _part(part: Part, lang: str) -> str:
    said = (("must", part.statement), ("how", part.how))
    rows = "".join(f"<dt>{_said(lang, key)}</dt><dd>{html(text)}</dd>" for key, text in said if text)
    named = f'<span class="weight">({html(part.weight)})</span> <span class="id">{html(part.id)}</span>'
    title = f"<h3>{html(part.title)} {named}</h3>"
    remarks = f'<div class="remarks"><h4>{_said(lang, "remarks")}</h4>{lines(2)}</div>'
    boxes = "\n".join(_box(box, lang) for box in part.boxes)
    return f'<section class="part">\n<div class="head">{title}<dl>{rows}</dl></div>\n{boxes}\n{remarks}\n</section>'


def _box(box: Box, lang: str) -> str:
    hint = f'<p class="hint">{html(box.hint)}</p>' if box.hint else ""
    title = f'<h4>{html(box.ask)} <span class="id">{html(box.claim)}</span></h4>'
    return f'<div class="box">{title}{hint}{box_html(box, lang)}</div>'


def _command(paper: Paper) -> str:
    claims = [box.claim for part in paper.parts for box in part.boxes]
    named = "".join(f" --claim {claim}" for claim in claims) if len(claims) <= _SHOWN_CLAIMS else ""
    provider = f" --provider {shlex.quote(paper.provider)}" if paper.provider else ""
    return f"seccheck record {paper.kind}{provider}{named} --lang {paper.lang}"


def _small(lang: str, key: str) -> str:
    return f"<small>{_said(lang, key)}</small>"


def _said(lang: str, key: str) -> str:
    return html(form(lang, key))
