"""Puts the page together: one file that needs no network and lets nothing run but its own script."""

import base64
import hashlib
import html
import json

from seccheck.model.policy import Json

_POLICY = (
    "default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; form-action 'none'; base-uri 'none'"
)
_ESCAPES = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})
_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<div id="page"></div>
<noscript><p lang="{lang}">{without_script}</p></noscript>
<script type="application/json" id="answers">null</script>
<script type="application/json" id="form">{form}</script>
<script type="application/json" id="words">{words}</script>
<script>{script}</script>
</body>
</html>
"""


def assemble(*, lang: str, title: str, without_script: str, style: str, script: str, form: Json, words: Json) -> str:
    """The page's source.

    Args:
        lang: the language it opens in.
        title: of the window.
        without_script: what to say where scripts are switched off.
        style: the style sheet.
        script: the only script that may run.
        form: the questions.
        words: the page's own sentences, by language and key.
    """
    return _PAGE.format(
        lang=html.escape(lang),
        policy=_POLICY.format(script=_digest(script), style=_digest(style)),
        title=html.escape(title),
        without_script=html.escape(without_script),
        style=style,
        form=embedded(form),
        words=embedded(words),
        script=script,
    )


def embedded(value: Json) -> str:
    """JSON that can stand inside a script element: nothing in it can end the element or begin another."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
