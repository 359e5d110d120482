"""The provider's signature under its own dossier: `seccheck sign PROVIDER --key FILE`."""

from pathlib import Path

import click

from seccheck.cli.frame.asking import own_policies
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, spoken

_NOTES = {
    "en": """\b
Anybody can check the signature with stock OpenSSH:
  ssh-keygen -Y check-novalidate -n seccheck-declaration@v1 \\
    -s provider.yaml.sig < provider.yaml
Exit codes:
  0    signed
  2    wrong usage
  3    the dossier or the key cannot be used
  6    the signature could not be written
  70   a bug of ours
  130  interrupted""",
    "fr": """\b
Chacun peut vérifier la signature avec OpenSSH seul :
  ssh-keygen -Y check-novalidate -n seccheck-declaration@v1 \\
    -s provider.yaml.sig < provider.yaml
Codes de sortie :
  0    signé
  2    mauvais usage
  3    le dossier ou la clé ne peut pas servir
  6    la signature n'a pas pu être écrite
  70   un défaut de l'outil
  130  interrompu""",
}


@click.command(
    "sign",
    cls=SpokenCommand,
    said={
        "en": "Sign your dossier PROVIDER, a file or a folder with provider.yaml, so that your client sees who "
        "stands behind the answers. The signature is written beside it (provider.yaml.sig); sign again after any "
        "change.",
        "fr": "Signe votre dossier PROVIDER, un fichier ou un répertoire avec provider.yaml, pour que votre client "
        "voie qui répond de ces réponses. La signature est écrite à côté (provider.yaml.sig) ; signez de nouveau après "
        "toute modification.",
    },
    notes=_NOTES,
)
@click.argument("provider", type=click.Path(path_type=Path, readable=False))
@click.option(
    "--key",
    cls=SpokenOption,
    required=True,
    metavar="FILE",
    type=click.Path(path_type=Path, readable=False),
    said={
        "en": "Your SSH key: the private one, or the public one if an agent holds the other.",
        "fr": "Votre clé SSH : la clé privée, ou la publique si un agent détient l'autre.",
    },
)
@own_policies
def command(provider: Path, key: Path, paths: tuple[str, ...]) -> int:
    """Sign and say what the signature covers."""
    from seccheck.cli.frame.console import say_aside  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.sign import sign_dossier  # noqa: PLC0415 - same
    from seccheck.wiring.files import whole_file  # noqa: PLC0415 - same

    signing = sign_dossier(provider, key, tuple(map(Path, paths)))
    with whole_file(signing.file) as out:
        out.write(signing.armoured)
    file, fingerprint = signing.file, signing.key
    say_aside(
        spoken(
            {
                "en": f"written: {file}, by the key {fingerprint}; tell your client this fingerprint by another way",
                "fr": f"écrit : {file}, par la clé {fingerprint} ; donnez cette empreinte à votre client par une autre "
                "voie",
            }
        )
    )
    if signing.loose:
        loose = ", ".join(signing.loose)
        say_aside(
            spoken(
                {
                    "en": f"not covered, for no sha256 stands in their entries: {loose}",
                    "fr": f"non couverts, faute de sha256 dans leur entrée : {loose}",
                }
            )
        )
    return 0
