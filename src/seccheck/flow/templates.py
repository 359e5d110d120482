"""The two files that `seccheck init` writes, in both languages; ``@ON@`` and the like are filled in."""

_CLIENT_EN = """\
# The client's side: what you know, read, saw and decided. The provider never writes this file.
# Keep it outside the provider's folder. `seccheck verify` finds it from the working directory upwards.
schema: seccheck-client/1
client: Example Industries            # your organisation

# The engagement: only your own word can make a requirement not applicable. What stays null counts as unknown.
engagement:
@FACTS@

declared: {by: IT department, on: @ON@}     # the date of your answers below

# Your own answers, where a requirement asks you, by claim: `seccheck explain CLAIM` says what is meant.
answers: {}

# What you read in the provider's documents. A document that nobody on your side has read proves nothing.
reviews: []
# - provider: Provider name           # as in provider.yaml
#   document: dpa                     # its id there
#   sha256: 9f86d081...               # of the file you read
#   by: Compliance officer
#   on: @ON@
#   kind: dpa
#   dated: 2026-09-01
#   signed: true
#   claims:
#     gdpr.dpa: {page: 1}
#     gdpr.breach_notice_hours: {value: 24, page: 2}

# What you did or drew yourself: witnessed tests, site visits, samples.
records: []
# - {provider: Provider name, kind: witnessed-test, on: @ON@, by: Service owner, sample: 12, values: {}}

# What you accept although it is not shown. `seccheck verify -v` prints the digest that a waiver is pinned to.
waivers: []
# - provider: Provider name
#   requirement: GOV-EXIT
#   reason: "..."
#   compensating: "..."
#   approver: CIO
#   second_approver: CISO             # a blocker needs one
#   on: @ON@
#   until: 2027-03-31                 # at most 12 months later
#   facts: 3b1f...

# Your own version of a requirement: stricter, or looser with an end date.
tailoring: []
"""

_CLIENT_FR = """\
# Le côté client : ce que vous savez, avez lu, vu et décidé. Le prestataire n'écrit jamais ce fichier.
# Gardez-le hors du dossier du prestataire. « seccheck verify » le cherche à partir du répertoire courant vers le haut.
schema: seccheck-client/1
client: Example Industries            # votre organisation

# La mission : seule votre parole peut rendre une exigence sans objet. Ce qui reste null compte comme inconnu.
engagement:
@FACTS@

declared: {by: Direction informatique, on: @ON@}     # la date de vos réponses ci-dessous

# Vos réponses, là où une exigence s'adresse à vous : « seccheck explain CLAIM » dit ce qui est demandé.
answers: {}

# Ce que vous avez lu dans les documents du prestataire. Un document que personne chez vous n'a lu ne prouve rien.
reviews: []
# - provider: Nom du prestataire      # comme dans provider.yaml
#   document: dpa                     # son identifiant là-bas
#   sha256: 9f86d081...               # du fichier que vous avez lu
#   by: Responsable conformité
#   on: @ON@
#   kind: dpa
#   dated: 2026-09-01
#   signed: true
#   claims:
#     gdpr.dpa: {page: 1}
#     gdpr.breach_notice_hours: {value: 24, page: 2}

# Ce que vous avez fait ou prélevé vous-même : tests en votre présence, visites de site, échantillons.
records: []
# - {provider: Nom du prestataire, kind: witnessed-test, on: @ON@, by: Responsable du service, sample: 12, values: {}}

# Ce que vous acceptez sans démonstration. « seccheck verify -v » donne l'empreinte à laquelle une dérogation est liée.
waivers: []
# - provider: Nom du prestataire
#   requirement: GOV-EXIT
#   reason: "..."
#   compensating: "..."
#   approver: DSI
#   second_approver: RSSI             # obligatoire pour une exigence bloquante
#   on: @ON@
#   until: 2027-03-31                 # au plus 12 mois après
#   facts: 3b1f...

# Votre propre version d'une exigence : plus stricte, ou plus souple avec une date de fin.
tailoring: []
"""

_DOSSIER_EN = """\
# The provider's dossier: what you say and hand in. Put the files into documents/ and name them below.
schema: seccheck-dossier/1
provider:
  name: Provider name                 # the short name by which the client knows you
  legal_name: Provider name Ltd
  country: FR                         # two letters, ISO 3166-1

declared: {by: Service manager, role: Service manager, on: @ON@}

# Answer in place of null; what stays null is not answered. The client will ask for a document behind most answers:
#   gdpr.breach_notice_hours: {value: 24, documents: [dpa], note: "article 9"}
answers:
@QUESTIONS@

# The files behind the answers, by an id of your choice.
documents: {}
#  dpa:
#    kind: dpa
#    title: Data processing agreement
#    path: documents/dpa.pdf
#    dated: 2026-09-01
#    signed: true
"""

_DOSSIER_FR = """\
# Le dossier du prestataire : ce que vous dites et remettez. Placez les fichiers dans documents/ et nommez-les plus bas.
schema: seccheck-dossier/1
provider:
  name: Nom du prestataire            # le nom court sous lequel le client vous connaît
  legal_name: Nom du prestataire SAS
  country: FR                         # deux lettres, ISO 3166-1

declared: {by: Responsable de service, role: Responsable de service, on: @ON@}

# Répondez à la place de null ; ce qui reste null est sans réponse. Le client demandera souvent un document à l'appui :
#   gdpr.breach_notice_hours: {value: 24, documents: [dpa], note: "article 9"}
answers:
@QUESTIONS@

# Les fichiers à l'appui des réponses, sous un identifiant de votre choix.
documents: {}
#  dpa:
#    kind: dpa
#    title: Accord de sous-traitance
#    path: documents/dpa.pdf
#    dated: 2026-09-01
#    signed: true
"""

CLIENT_FILE = {"en": _CLIENT_EN, "fr": _CLIENT_FR}
DOSSIER = {"en": _DOSSIER_EN, "fr": _DOSSIER_FR}
DOCUMENTS_NOTE = {
    "en": "The files that provider.yaml names under `documents:` go here.",
    "fr": "Ici vont les fichiers que provider.yaml nomme sous « documents: ».",
}
