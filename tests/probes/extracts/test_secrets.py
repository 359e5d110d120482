import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seccheck.probes.extracts.secrets import looks_secret

SECRETS = {
    "after a colon": "mdp : Azerty123!",
    "after an equals sign": "password=hunter2x",
    "after a verb": "le mot de passe est Soleil#22",
    "after an English verb": "Your temporary password is Welcome1",
    "in French quotes": "Le nouveau mot de passe est « Ete2027! »",
    "reset to": "Password reset to Azerty123!",
    "at once": "mdp Azerty123!",
    "on the next line": "mot de passe :\nAzerty123!",
    "with words between": "mot de passe provisoire du compte svc : Xy12!abcd",
    "in capitals": "MDP TEMPORAIRE : Welcome1",
    "in markup": "<b>Password:</b> Azerty123!",
    "in stars": "**pwd**: P@ssw0rd",
    "in a variable": "DB_PASSWORD=s3cr3tpass",
    "in a field": "userPassword: Toto1234",
    "in a connection string": "Server=x;Uid=a;Pwd=Zz9!zzz;",
    "digits alone": "password: 123456",
    "in an address": "https://bob:secret1@host.example/x",
    "private key": "-----BEGIN RSA PRIVATE KEY-----",
    "AWS": "AKIAIOSFODNN7ABCDEFG",
    "AWS, for a time": "ASIAIOSFODNN7ABCDEFG",
    "Azure storage": "AccountKey=" + "Ab1/" * 12,
    "Azure bus": "SharedAccessKey=" + "Ab1/" * 12,
    "Azure signature": "https://x.example/a?sv=1&sig=" + "Ab1%2F" * 8,
    "Azure client secret": "abc8Q~" + "a1b2c3d4" * 4,
    "GitHub": "ghp_" + "a1" * 18,
    "GitHub, fine": "github_pat_" + "a1" * 22,
    "GitLab": "glpat-" + "a1" * 10,
    "Slack": "xoxb-123456789012",
    "bearer": "Authorization: Bearer abcdef1234567890abcdef",
    "web token": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0",
    "API key": "api_key = 0123456789abcdef0123",
    "API key in French": "clé API : 0123456789abcdef0123",
    "client secret": 'client_secret: "0123456789abcdef0123"',
    "token": "token=abcdefgh12345678",
}
HARMLESS = {
    "forgotten": "mot de passe oublié",
    "a shout": "mot de passe : oublié !!",
    "a time": "password reset for the user, opened at 10:30",
    "a telephone": "Mot de passe expiré - Tel : 0601020304",
    "masked": "password: ********",
    "crossed out": "password: xxxxxxxxXxx",
    "an address": "password: https://kb.example/reset",
    "a mail address": "mdp: jean@client.example",
    "a rule": "password must be changed every 90 days",
    "valid so long": "le mot de passe est valable 90 jours",
    "two words": "mot de passe : réinitialisé/expiré",
    "a compass": "compass: N45E3xyz",
    "passing": "passe de 3 à 4",
    "a passport": "Passeport : 12AB34567",
    "mass": "mass: A1b2c3d4e5",
    "a keyboard": "keyboard: K120model1234567890",
    "a token that expired": "token expired at 10:30",
    "a masked key": "api key: xxxxxxxxxxxxxxxxxxxx",
    "a key of letters": "token: averyverylongwordwithoutdigits",
    "a ticket": "password: INC0012345",
    "a placeholder": "Password: {{password}}1",
    "left out": "password: <redacted>",
    "signs alone": "password: =?=?=?=?",
    "a sentence's end": "I forgot my password",
    "spaces": "password    ",
    "spaces, then a number": "password" + " " * 90 + "1",
    "a date": "mot de passe wifi changé le 12/03/2027",
    "a version": "password policy 2.0",
    "short": "pwd: a1",
    "long": "pwd: " + "a1" * 33,
    "many digits": "password: 1234567890123",
    "a bearer of news": "bearer of good news in 2027",
    "a public key": "-----BEGIN PUBLIC KEY-----",
    "an address without a password": "https://host.example:8443/path@x",
}


@pytest.mark.parametrize("text", SECRETS.values(), ids=SECRETS)
@pytest.mark.parametrize("around", ["{}", "Hello,\n{}\nthanks", "a " * 500 + "{}"], ids=["alone", "inside", "far-down"])
def test_what_looks_like_a_secret(text: str, around: str) -> None:
    assert looks_secret(around.format(text))


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_does_not(text: str) -> None:
    assert not looks_secret(text)


@settings(max_examples=200)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    assert looks_secret(text) in (True, False)
    assert looks_secret(f"{text}\nmdp : Azerty123!")


@pytest.mark.parametrize(
    "text",
    ["password" * 12_000, "password: " * 9_000, "://a:" * 18_000, "eyJ" * 30_000, "api key " * 11_000, "<" * 90_000],
    ids=["words", "signs", "addresses", "tokens", "keys", "markup"],
)
def test_a_text_made_to_take_long_does_not(text: str) -> None:
    assert not looks_secret(text)
