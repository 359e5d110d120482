"""English, as contracts are written: the parties are defined terms, and what they owe stands with "shall"."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

DEFINED = (
    (r"\b([Tt]he) client\b", r"\1 Client"),
    (r"\b([Tt]he) provider\b", r"\1 Provider"),
    (r"\bby provider\b", "by the Provider"),
    (r"\b([Bb]oth) parties\b", r"\1 Parties"),
    (r"\b([Tt]he) contract\b", r"\1 Agreement"),
)
"""How the policies' words become the contract's."""

EVERYDAY = (
    r"(The|An?|Each|Every|All|Any|No|One|Two|Before|After|When|If|Where|For|During|Over|Within|At|In|On|Thirty)\b"
)
"""Words that begin small inside a sentence."""

SENTENCES = {
    "date": "{day} {month} {year}",
    "date.first": "{day} {month} {year}",
    "semicolon": "; ",
    "joint.and": "{first} and {last}",
    "joint.or": "{first} or {last}",
    "article": "Article {number}. {title}",
    "label": "{text}.",
    "defined": "“{text}”:",
    # the gates
    "gate.pre-contract": "signature of the Agreement",
    "gate.transition": "transition",
    "gate.go-live": "go-live",
    "gate.run": "run phase",
    # the clauses
    "rank.blocker": "blocking Requirement",
    "rank.major": "major Requirement",
    "rank.minor": "minor Requirement",
    "lead.provider": "The Provider shall ensure the following: {statement}",
    "lead.client": "The Client shall ensure the following: {statement}",
    "lead.both": "The Parties shall each ensure, for the part that is theirs, the following: {statement}",
    "shown": "How it is shown",
    "shown.text": "{when}: Level {level}",
    "when.pre-contract": "before signature of the Agreement",
    "when.transition": "before transition",
    "when.go-live": "before go-live",
    "when.run": "during the run phase",
    "evidence": "Evidence accepted",
    "evidence.level": "at the Level {level}, {kinds}",
    "evidence.support": "in support, {kinds}",
    "evidence.any": "any Evidence of the Level set",
    "evidence.probe": "technical check by the Client",
    "evidence.probe.provider": "signed result of a technical check run at the Provider",
    "fresh": "Freshness",
    "fresh.gate": "the Evidence is at most {age} old at each Gate.",
    "fresh.both": "the Evidence is at most {age} old at each Gate and at any time of the run phase.",
    "fresh.run": "the Evidence is at most {age} old at any time of the run phase.",
    "fresh.none": "the Evidence counts as long as the facts stay the same and the document that establishes it is "
    "valid.",
    "change": "Tailoring",
    "change.looser": "from {on} until {until}, {terms} (Article {article}). Outside that time, the clause "
    "applies without this tailoring.",
    "change.stricter": "{terms} (Article {article}). This tailoring prevails over the rest of the clause "
    "where it asks for more.",
    "change.demand": "Level {level} {when}",
    "change.rank": "rank: {rank}",
    "remedy": "Correction expected",
    "confirm": "[To be confirmed before signature]",
    "confirm.text": "this clause is taken up because the Client has not answered: {questions}",
    "quoted": "“{text}”",
    "small": "{id}. References: {references}.",
    "small.none": "{id}.",
    "ref.gdpr": "GDPR, Art. {ids}",
    "ref.nis2_art21_2": "NIS 2 Directive, Art. {ids}",
    "ref.nis2_ir_2024_2690": "Implementing Regulation (EU) 2024/2690, Annex, {ids}",
    "ref.dora": "DORA Regulation, Art. {ids}",
    "ref.cnil_guide_securite": "CNIL, practice guide for the security of personal data, {ids}",
    "ref.iso27001_2022": "ISO/IEC 27001:2022, {ids}",
    # conditions of a tailoring
    "condition": "“{ask}”: {value}",
    "condition.age_days": "“{ask}”, age of the date: {value}",
    "condition.days_left": "“{ask}”, days left until the date: {value}",
    "condition.day": "“{ask}”, number of the day: {value}",
    "schema.const": "{value}",
    "schema.yes": "yes",
    "schema.no": "no",
    "schema.maximum": "{value} at most",
    "schema.minimum": "{value} at least",
    "schema.between": "between {low} and {high}",
    "schema.below": "less than {value}",
    "schema.above": "more than {value}",
    "schema.enum": "{values}",
    "schema.empty": "no entry",
    "schema.fewest.one": "at least {n} entry",
    "schema.fewest.many": "at least {n} entries",
    "schema.holds": "includes {values}",
    "schema.only": "nothing but {values}",
    "schema.other": "as the technical condition {schema} says",
    # tailoring, derogations
    "tailoring.looser": "looser, for a time",
    "tailoring.stricter": "stricter",
    "concerning": "Clause {number}, {title}",
    "agreed": "Content",
    "duration": "Time",
    "duration.open": "from {on} on",
    "duration.until": "from {on} until {until}, inclusive",
    "reason": "Reason",
    "by": "Decision",
    "by.text": "{by}, for the Client",
    "compensating": "Compensating measure",
    "approved": "Accepted by",
    # calendar
    "calendar.gates": "To be shown at each Gate",
    "calendar.gate": "Gate",
    "calendar.clauses": "Clauses",
    "calendar.run": "Re-checks during the run phase",
    "calendar.age": "At the latest every",
    "calendar.open": "as the documents' validity has it",
    # confidentiality, term, signature
    "sign.client": "For the Client",
    "sign.provider": "For the Provider",
    "sign.lines": "Name:|Capacity:|Date:|Signature:",
    "initials": "Initials:",
    "page": "page {number} of {total}",
    # said on the terminal
    "note.waiver": "{id}: the waiver is not in the annex ({reason})",
    "note.tailoring": "{id}: the tailoring is not in the annex (it ended on {until})",
    "written": "written: {file} ({n} clauses; a draft for a lawyer to review)",
}
