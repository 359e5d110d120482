"""All that judging and reporting need, and nothing of people that identifies them; the wire copy of `facts.json`."""

import datetime as dt
from collections import Counter
from typing import Self

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.canonical import dumped, loaded
from seccheck.bundles.layout import FACTS
from seccheck.bundles.record_json import from_json, to_json
from seccheck.bundles.run_file import check_schema
from seccheck.model.client import Review, Tailoring, Waiver
from seccheck.model.evidence import Evidence, Gap, UnreadDocument
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.model.signature import Signature

SCHEMA = "seccheck-facts/1"
MOST_WORDS = 50_000
MOST_OF_ONE_CLAIM = 1_000
"""Words, or gaps, that judging takes from one file: all of them, and those about one claim."""


@record
class ProviderHead:
    """Whose dossier it was."""

    name: str
    legal_name: str = ""
    country: str = ""
    file: str
    """The dossier's name, without the folders it lay in."""
    sha256: str
    """Here as everywhere in the facts: the commitment to the file, or a pseudonym of its sum, never the sum itself."""
    declared_by: str
    declared_role: str
    declared_on: dt.date
    signature: Signature = Signature()


@record
class RecordHead:
    """One thing that the client did or drew itself; what it found is evidence."""

    kind: str
    on: dt.date
    sha256: str = ""


@record
class ClientHead:
    """Which client file was in force."""

    file: str
    sha256: str
    client: str
    unreviewed_count: bool = False
    second_reviewer: str = ""
    records: tuple[RecordHead, ...] = ()


@record
class FactsFile:
    """The content of `facts.json`; waivers, tailoring and reviews: those about this provider, as the file has them."""

    schema: str = SCHEMA
    gate: Gate
    as_of: dt.date
    profile: str
    selected: tuple[str, ...]
    """Ids of the requirements judged."""
    provider: ProviderHead
    client: ClientHead | None = None
    """None where there was no client file."""
    evidence: tuple[Evidence, ...]
    gaps: tuple[Gap, ...] = ()
    unread: tuple[UnreadDocument, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    tailoring: tuple[Tailoring, ...] = ()
    reviews: tuple[Review, ...] = ()

    def to_json(self) -> bytes:
        """The member's bytes."""
        return dumped({"schema": self.schema, **to_json(self)})

    @classmethod
    def from_json(cls, data: bytes) -> Self:
        """Read the member.

        Raises:
            BrokenError: ``json``; ``format``: of a later version of the format; ``facts``: something in it is not as it
                must be, or there is more of it than anybody could judge.
        """
        plain = loaded(data, file=FACTS)
        check_schema(plain, SCHEMA, FACTS)
        try:
            facts = from_json(cls, plain)
        except ValueError as error:
            raise BrokenError("facts", str(error), member=FACTS) from None
        _refuse_flood(facts)
        return facts


def _refuse_flood(facts: FactsFile) -> None:
    """Words of one claim are held against each other: of too many, judging would not come to an end."""
    words = Counter(word.claim for word in facts.evidence)
    gaps = Counter(claim for gap in facts.gaps for claim in gap.claims)
    if max(words.total(), gaps.total()) > MOST_WORDS or max((0, *words.values(), *gaps.values())) > MOST_OF_ONE_CLAIM:
        raise BrokenError("facts", "more words or gaps than anybody ever gathered", member=FACTS)
