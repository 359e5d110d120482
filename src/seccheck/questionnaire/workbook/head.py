"""Says what is asked about whoever answers, and what about each document: not by the policies but by the files."""

from collections.abc import Mapping, Sequence

from seccheck.model.policy import Json, Text
from seccheck.model.record import record
from seccheck.questionnaire.form import PROVIDER, Choice, Field, Shape
from seccheck.questionnaire.question import shape_of
from seccheck.reading.dossier_schema import DOCUMENT_ENTRY, FRAME


@record
class HeadField:
    """One thing to say about whoever answers."""

    field: Field
    """Its name is the place in the file, such as ``provider.name``."""
    help: Text


_Words = tuple[Text, Text]
_HEAD: Mapping[str, _Words] = {
    "provider.name": (
        {"en": "Your company's short name", "fr": "Nom court de votre entreprise"},
        {"en": "As your client calls you.", "fr": "Celui que votre client utilise."},
    ),
    "provider.legal_name": (
        {"en": "Legal name", "fr": "Raison sociale"},
        {"en": "As registered, with the legal form.", "fr": "Telle qu'immatriculée, avec la forme juridique."},
    ),
    "provider.country": (
        {"en": "Country of registration", "fr": "Pays d'immatriculation"},
        {"en": "Two capital letters, such as FR or MA.", "fr": "Deux lettres majuscules, par exemple FR ou MA."},
    ),
    "provider.contact": (
        {"en": "Contact for security", "fr": "Contact sécurité"},
        {"en": "An e-mail address; may be left out.", "fr": "Une adresse électronique ; facultatif."},
    ),
    "provider.website": (
        {"en": "Website", "fr": "Site web"},
        {"en": "May be left out.", "fr": "Facultatif."},
    ),
    "client.name": (
        {"en": "Your organisation", "fr": "Votre organisation"},
        {"en": "The name by which reports call you.", "fr": "Le nom que portent les rapports."},
    ),
    "declared.by": (
        {"en": "Who answers", "fr": "Qui répond"},
        {
            "en": "The person, or the function, who answers for all this.",
            "fr": "La personne, ou la fonction, qui répond de tout ceci.",
        },
    ),
    "declared.role": (
        {"en": "In which role", "fr": "En quelle qualité"},
        {"en": "What this person is responsible for.", "fr": "Ce dont cette personne est responsable."},
    ),
    "declared.on": (
        {"en": "Date of the answers", "fr": "Date des réponses"},
        {"en": "The day on which they hold true.", "fr": "Le jour où elles sont exactes."},
    ),
}
_DOCUMENT: Mapping[str, _Words] = {
    "id": (
        {"en": "Short name", "fr": "Nom court"},
        {
            "en": "Named in your answers; keep it or choose another",
            "fr": "Cité dans vos réponses ; à garder ou changer",
        },
    ),
    "kind": (
        {"en": "Kind of document", "fr": "Type de document"},
        {"en": "Choose from the menu", "fr": "À choisir dans le menu"},
    ),
    "title": (
        {"en": "Title", "fr": "Titre"},
        {"en": "As it stands on the document", "fr": "Celui du document"},
    ),
    "path": (
        {"en": "File name", "fr": "Nom du fichier"},
        {"en": "In the folder documents, such as policy.pdf", "fr": "Dans le dossier documents, ex. politique.pdf"},
    ),
    "issuer": (
        {"en": "Issued by", "fr": "Émis par"},
        {"en": "Your company, an auditor ...", "fr": "Votre entreprise, un auditeur…"},
    ),
    "dated": ({"en": "Dated", "fr": "Daté du"}, {"en": "", "fr": ""}),
    "valid_until": (
        {"en": "Valid until", "fr": "Valable jusqu'au"},
        {"en": "If it says so", "fr": "Si c'est indiqué"},
    ),
    "signed": (
        {"en": "Signed?", "fr": "Signé ?"},
        {"en": "By all who must sign", "fr": "Par tous les signataires"},
    ),
    "services": (
        {"en": "Services covered", "fr": "Services couverts"},
        {"en": "If not all; parted by ;", "fr": "Si ce n'est pas tous ; séparés par ;"},
    ),
    "sites": (
        {"en": "Sites covered", "fr": "Sites couverts"},
        {"en": "If not all; parted by ;", "fr": "Si ce n'est pas tous ; séparés par ;"},
    ),
}
REQUIRED = ("kind", "title", "path")
"""What a document needs; its id stands there already."""


def head_fields(audience: str) -> tuple[HeadField, ...]:
    """What one side says about itself, in order."""
    return tuple(
        _head_field(id_) for id_ in _HEAD if not id_.startswith("client" if audience == PROVIDER else "provider")
    )


def document_fields(kinds: Sequence[Choice]) -> dict[str, tuple[Field, Text]]:
    """What is said about a document, by part, each with a few words of help.

    Args:
        kinds: that a document may be of.
    """
    return {part: (_document_field(part, label, kinds), help_) for part, (label, help_) in _DOCUMENT.items()}


def _head_field(id_: str) -> HeadField:
    group, _, name = id_.partition(".")
    properties = FRAME["properties"]["provider" if group == "client" else group]["properties"]
    label, help_ = _HEAD[id_]
    return HeadField(field=_field(id_, label, properties[name], required=False), help=help_)


def _document_field(part: str, label: Text, kinds: Sequence[Choice]) -> Field:
    entry = DOCUMENT_ENTRY["properties"]
    id_type = FRAME["properties"]["documents"]["propertyNames"]
    type_ = id_type if part == "id" else entry.get(part) or entry["covers"]["properties"][part]
    field = _field(part, label, type_, required=part in REQUIRED)
    if part != "kind":
        return field
    return Field(
        name=part,
        label=label,
        shape=Shape.CHOICE,
        type={"enum": [k.value for k in kinds]},
        required=True,
        choices=tuple(kinds),
    )


def _field(name: str, label: Text, type_: Json, *, required: bool) -> Field:
    return Field(name=name, label=label, shape=shape_of(type_), type=type_, required=required)
