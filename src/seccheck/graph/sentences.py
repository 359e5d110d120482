"""What the client says while it works, in both languages."""

_SENTENCES = {
    "en": {
        "wait": "The server of Microsoft is busy and asks for patience: {seconds} s.",
        "read": "{what}: {count} read so far.",
        "code": "To sign in, open {url} in a browser and enter the code {code}.",
    },
    "fr": {
        "wait": "Le serveur de Microsoft est occupé et demande de patienter\u00a0: {seconds}\u00a0s.",
        "read": "{what}\u00a0: {count} lus jusqu\u2019ici.",
        "code": "Pour vous connecter, ouvrez {url} dans un navigateur et saisissez le code {code}.",
    },
}


def say(lang: str, key: str, **values: object) -> str:
    """The sentence `key` with `values` in its places; in English where the language has none."""
    return _SENTENCES.get(lang, _SENTENCES["en"])[key].format(**values)
