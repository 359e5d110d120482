from tests.support import small

from seccheck.questionnaire.merge.fresh import fresh_text
from seccheck.questionnaire.merge.placing import Places

REQUIRED = {"provider": ("name", "legal_name"), "declared": ("by", "on")}
PLACES = Places(catalog=small.catalog(), lang="en")


def test_a_new_dossier_is_written_for_people() -> None:
    data = {
        "schema": "seccheck-dossier/1",
        "provider": {"name": "Atlas", "contact": "a@atlas.example"},
        "answers": {
            "gdpr.dpa": "dpa",
            "gdpr.locations": [{"country": "FR", "site": "Lille"}],
            "mfa.methods": [],
        },
        "documents": {"dpa": {"kind": "dpa", "title": "A: b"}},
    }
    assert (
        fresh_text(data, REQUIRED, PLACES)
        == """\
# The provider's dossier: what it says and hands in. The documents lie beside this file.
schema: seccheck-dossier/1

provider:
  name: Atlas
  legal_name: null
  contact: a@atlas.example

declared:
  by: null
  on: null

answers:
  # ---- Data protection
  gdpr.dpa: dpa
  gdpr.locations:
    - country: FR
      site: Lille

  # ---- Multi-factor authentication
  mfa.methods: []

documents:
  dpa:
    kind: dpa
    title: "A: b"
"""
    )


def test_so_is_a_part_of_a_client_file() -> None:
    data = {"schema": "seccheck-client/1", "engagement": {"services": ["n1"]}, "answers": {}}
    text = fresh_text(data, {"client": (), "declared": ("by", "on")}, Places(catalog=small.catalog(), lang="fr"))
    head, _, rest = text.partition("\n")
    assert head.startswith("# Le côté client")
    assert (
        rest
        == """\
schema: seccheck-client/1

client: null

engagement:
  services: [n1]

declared:
  by: null
  on: null

answers: {}
"""
    )
