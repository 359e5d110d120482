"""All requirements there are, or some of them: `seccheck catalog`."""

from typing import Any

import click

from seccheck.cli.frame.asking import own_policies
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language

_GATES = ("pre-contract", "transition", "go-live", "run")
_SEVERITIES = ("blocker", "major", "minor")
_STRENGTHS = ("declared", "documented", "captured", "attested", "observed")


@click.command(
    "catalog",
    cls=SpokenCommand,
    said={
        "en": "List the requirements: all of them, or those that fit every filter given.",
        "fr": "Liste les exigences : toutes, ou celles qui répondent à chacun des filtres donnés.",
    },
)
@click.option(
    "--pack",
    "packs",
    cls=SpokenOption,
    multiple=True,
    metavar="ID",
    said={
        "en": "Only those of this policy, such as mfa; repeated, of one of them.",
        "fr": "Seulement celles de cette politique, comme mfa ; répété, de l'une d'elles.",
    },
)
@click.option(
    "--gate",
    cls=SpokenOption,
    type=click.Choice(_GATES),
    said={"en": "Only those due at this gate.", "fr": "Seulement celles exigibles à ce jalon."},
)
@click.option(
    "--severity",
    cls=SpokenOption,
    type=click.Choice(_SEVERITIES),
    said={"en": "Only those that weigh so.", "fr": "Seulement celles de cette gravité."},
)
@click.option(
    "--strength",
    cls=SpokenOption,
    type=click.Choice(_STRENGTHS),
    said={
        "en": "Only those that demand this strength at the gate given, or else at any gate.",
        "fr": "Seulement celles qui exigent cette force au jalon donné, sinon à un jalon quelconque.",
    },
)
@click.option(
    "--reference",
    "references",
    cls=SpokenOption,
    multiple=True,
    metavar="FRAMEWORK[:ID]",
    said={
        "en": "Only those that refer to this framework, article or control and what stands below it, such as "
        "iso27001_2022:A.8.5 or gdpr:32; repeated, to all of them.",
        "fr": "Seulement celles qui renvoient à ce référentiel, à cet article ou à cette mesure et à ce qui en relève, "
        "comme iso27001_2022:A.8.5 ou gdpr:32 ; répété, à tous.",
    },
)
@click.option(
    "--profile",
    cls=SpokenOption,
    type=click.Choice(("express", "full")),
    default="full",
    said={
        "en": "The short set for a first contact, or all; by default full.",
        "fr": "Le choix court pour un premier contact, ou tout ; par défaut full.",
    },
)
@click.option(
    "-f",
    "--format",
    "format_",
    cls=SpokenOption,
    type=click.Choice(("text", "json")),
    default="text",
    said={
        "en": "A list to read, or JSON with the titles in both languages; by default text.",
        "fr": "Une liste à lire, ou du JSON avec les titres dans les deux langues ; par défaut text.",
    },
)
@click.option(
    "--looks",
    "only_looks",
    cls=SpokenOption,
    is_flag=True,
    said={
        "en": "List the looks instead.",
        "fr": "Liste plutôt les constats.",
    },
)
@own_policies
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """Print the list."""
    if given["only_looks"]:
        return _looks(as_json=given["format_"] == "json")
    from pathlib import Path  # noqa: PLC0415 - help and usage errors do without

    from seccheck.flow.inventory import Filters, chosen  # noqa: PLC0415 - same
    from seccheck.model.scale import Gate, Severity, Strength  # noqa: PLC0415 - same
    from seccheck.reading.catalog import load_catalog  # noqa: PLC0415 - same
    from seccheck.reports.explained.inventory import inventory_json, inventory_lines  # noqa: PLC0415 - same

    filters = Filters(
        packs=given["packs"],
        gate=Gate.of(given["gate"]) if given["gate"] else None,
        severity=Severity.of(given["severity"]) if given["severity"] else None,
        strength=Strength.of(given["strength"]) if given["strength"] else None,
        references=given["references"],
        express=given["profile"] == "express",
    )
    catalog = load_catalog([Path(path) for path in given["paths"]], examples=False)
    listed = chosen(catalog, filters)
    if given["format_"] == "json":
        from seccheck.cli.frame.console import Stdout  # noqa: PLC0415 - same

        Stdout().write(inventory_json(listed).encode())
    else:
        from seccheck.cli.frame.listing import show  # noqa: PLC0415 - same
        from seccheck.probes.known import all_names  # noqa: PLC0415 - same
        from seccheck.reports.explained.look import looks_remark  # noqa: PLC0415 - same

        lang = current_language()
        remark = [("", looks_remark(lang, len(all_names())))] if filters == Filters() else []
        show([*inventory_lines(lang, catalog, listed), *remark])
    return 0


def _looks(*, as_json: bool) -> int:
    from seccheck.flow.looking.told import told_of_all  # noqa: PLC0415 - most lists are of requirements
    from seccheck.reports.explained.look import looks_lines  # noqa: PLC0415 - same
    from seccheck.reports.explained.looks_json import looks_json  # noqa: PLC0415 - same

    if as_json:
        from seccheck.cli.frame.console import Stdout  # noqa: PLC0415 - same

        Stdout().write(looks_json(told_of_all()).encode())
    else:
        from seccheck.cli.frame.listing import show  # noqa: PLC0415 - same

        show(looks_lines(current_language(), told_of_all()))
    return 0
