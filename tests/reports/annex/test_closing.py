import datetime as dt

from tests.support import contract, made

from seccheck.reports.annex.closing import closing, signatures
from seccheck.reports.annex.document import Article, Clause, Paragraph
from seccheck.reports.annex.outline import outline_of
from seccheck.reports.annex.speech import Speech
from seccheck.reports.annex.terms import Provider, Terms

EN, FR = Speech("en"), Speech("fr")
TAILORING, DEROGATIONS = 0, 1


def drafted(terms: Terms, place: int, speech: Speech = EN) -> Article:
    return closing(speech, terms, outline_of(terms))[place]


def clauses(article: Article) -> list[Clause]:
    return [block for block in article.blocks if isinstance(block, Clause)]


def parts(clause: Clause) -> dict[str, str]:
    return {item.label.rstrip("."): item.text for item in clause.items}


def test_every_tailoring_has_content_time_reason_and_person() -> None:
    looser, stricter = clauses(drafted(contract.terms(), TAILORING))
    assert (looser.number, looser.title, looser.tag) == ("7.2", "Clause 5.3, Title of LOOSER", "looser, for a time")
    assert parts(looser) == {
        "Content": (
            "“How many hours?”: 72 hours at most; Level Documented during the run phase; rank: minor Requirement."
        ),
        "Time": "From 2 November 2026 until 31 October 2027, inclusive.",
        "Reason": "Agreed with the DPO.",
        "Decision": "DPO, for the Client.",
    }
    assert (stricter.tag, parts(stricter)["Time"]) == ("stricter", "From 2 November 2026 on.")


def test_tailoring_stands_in_the_order_of_the_clauses() -> None:
    own = contract.duty("OWN", debtor="client", change=contract.change("OWN"))
    other = contract.duty("OTHER", change=contract.change("OTHER"))
    titles = [clause.title for clause in clauses(drafted(contract.terms(own, other), TAILORING))]
    assert titles == ["Clause 5.1, Title of OTHER", "Clause 6.2, Title of OWN"]


def test_waivers_are_derogations_for_a_time() -> None:
    article = drafted(contract.terms(), DEROGATIONS, FR)
    first, waived = article.blocks
    assert isinstance(first, Paragraph)
    assert "en vigueur au 1er décembre 2026" in first.text
    assert isinstance(waived, Clause)
    assert waived.title.startswith("Clause 5.2, ")
    assert parts(waived) == {
        "Durée": "Du 20 novembre 2026 au 31 mars 2027 inclus.",
        "Motif": "The site moves in March.",
        "Mesure compensatoire": "Doors are guarded.",
        "Acceptation": "CIO et CISO, pour le Client.",
    }


def test_one_approver_is_enough_to_be_named() -> None:
    duty = contract.duty("R")
    waiver = made.waiver("R", second_approver="", until=dt.date(2027, 1, 1))
    (waived,) = clauses(drafted(contract.terms(duty, derogations=(waiver,)), DEROGATIONS))
    assert parts(waived)["Accepted by"] == "CIO, for the Client."


def test_nothing_agreed_is_said() -> None:
    terms = contract.terms(contract.duty("R"))
    for place, said in ((TAILORING, "No tailoring is agreed"), (DEROGATIONS, "No derogation is in force")):
        (only,) = drafted(terms, place).blocks
        assert isinstance(only, Paragraph)
        assert only.text.startswith(said)


def test_both_parties_sign_under_their_names() -> None:
    client, provider = signatures(FR, contract.terms())
    assert (client.heading, client.name) == ("Pour le Client", "Example Industries")
    assert (provider.heading, provider.name) == ("Pour le Prestataire", "Atlas SARL")
    assert len(client.lines) == 4
    nameless = contract.terms(client="", provider=Provider(name="Atlas", legal_name="", country=""))
    assert [sign.name for sign in signatures(EN, nameless)] == ["[legal name of the Client]", "Atlas"]
