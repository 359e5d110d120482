"""The questionnaire: `seccheck questionnaire new`, `import` and the other files of `questionnaire_commands`."""

import click

from seccheck.cli.frame.group import FoundGroup


@click.group(
    "questionnaire",
    cls=FoundGroup,
    package="seccheck.cli.questionnaire_commands",
    said={
        "en": "Send out a questionnaire and bring the answers back: as YAML, spreadsheet or web page.",
        "fr": "Envoie un questionnaire et en rapporte les réponses : en YAML, tableur ou page web.",
    },
)
def command() -> None:
    """Hold them all."""
