"""English: the standing articles, as contracts word them."""

SENTENCES = {
    # the head
    "title": "Annex on security and service requirements and how they are shown",
    "subtitle": "to the IT support services agreement [reference and date of the agreement]",
    "notice": "Draft for review. This document was drawn up from a catalogue of requirements, the Client's file and "
    "the Provider's dossier. It is not legal advice: a lawyer must review and adapt it before anybody signs. Wording "
    "in square brackets is to be completed or struck out. This box is to be taken out.",
    "notice.basis": "Drawn up on {day}, from the gate “{gate}” on: {n} requirements taken up, of {known} in the "
    "catalogue. Digests (sha256): {digests}.",
    "digest.dossier": "dossier {digest}",
    "digest.client": "client file {digest}",
    "digest.policies": "catalogue {digest}",
    "parties": "Between",
    "party.client": "{name}, [legal form, registered office, registration number, representative and capacity] (the "
    "“Client”),",
    "party.client.unnamed": "[legal name of the Client]",
    "party.provider": "and {name}, [legal form, registered office, registration number, representative and capacity] "
    "(the “Provider”),",
    "party.named": "{legal} ({name})",
    "party.country": "{name}, stated country of establishment: {country}",
    "party.together": "together the “Parties”, the following is agreed.",
    # 1 purpose
    "purpose": "Purpose and reach",
    "purpose.1": "This annex (the “Annex”) supplements the IT support services agreement between the Parties (the "
    "“Agreement”). It sets out the requirements that bind the Parties from the Gate “{gate}” on, how strongly each of "
    "them is to be shown, and when it is to be shown again.",
    "purpose.scope": "The service covered is the following: {scope}.",
    "scope.services": "services {services}",
    "scope.sites": "sites of performance {sites}",
    "purpose.2": "[Should they conflict, the Annex prevails over the Agreement for the requirements it sets out, and "
    "for nothing else.]",
    "purpose.3": "The Annex replaces neither the Parties' duties under law nor their agreement on the processing of "
    "personal data. Showing all Requirements does not by itself establish that the law is met. The references under "
    "the clauses are for guidance.",
    # 2 definitions
    "definitions": "Definitions",
    "definitions.1": "In the Annex, the following terms have the meaning given here.",
    "term.requirement": "Requirement",
    "term.requirement.text": "the rule set out by a clause of Articles {first} to {last}. Written in the present "
    "tense, it is an obligation.",
    "term.evidence": "Evidence",
    "term.evidence.text": "anything dated that is fit to establish that a Requirement is met.",
    "term.level": "Level",
    "term.level.text": "how strong a piece of Evidence is. There are five, listed below from the weakest to the "
    "strongest; each Level satisfies all those before it.",
    "level.declared": "Declared",
    "level.declared.text": "a Party states the fact in writing, with nothing else to support it.",
    "level.documented": "Documented",
    "level.documented.text": "the fact appears from a dated document that the Client has read, writing down what it "
    "takes from it. A document that nobody at the Client has read counts as a declaration only.",
    "level.captured": "Captured",
    "level.captured.text": "the fact appears from a technical record that the Provider took in its own systems, "
    "sealed and bound to a single-use code issued by the Client.",
    "level.attested": "Attested",
    "level.attested.text": "the fact appears from a document by a third party independent of both Parties, which the "
    "Client has read, writing down what it takes from it.",
    "level.observed": "Observed",
    "level.observed.text": "the fact was found by the Client itself or in its presence, by a technical check, a test, "
    "a visit or a sample of its own choosing.",
    "term.gate": "Gate",
    "term.gate.text": "each of the moments at which the Client decides whether to go on: signature of the Agreement, "
    "transition, go-live, then each re-check during the run phase.",
    "term.rank": "Rank",
    "term.rank.text": "the weight of a Requirement, blocking, major or minor, whose effects are set out in Article "
    "{article}.",
    # 3 showing
    "showing": "How Requirements are shown",
    "showing.1": "It is for the Party that owes a Requirement to show that it is met. The absence of Evidence, of an "
    "answer or of access never shows anything.",
    "showing.2": "Each clause sets the Level demanded at each Gate and the kinds of Evidence accepted; Evidence of "
    "another kind counts as a declaration only. Where the Level Observed is demanded, the Provider shall give the "
    "Client the access, contacts and help needed to make its finding, and shall hand over the documents on the same "
    "facts.",
    "showing.3": "Evidence counts only if it covers the services and sites of the service, and for the time that the "
    "clause sets, reckoned from its date. A document ceases to count at the end of its own validity if that comes "
    "first. A changed document is read again by the Client before it counts.",
    "showing.4": "Where two pieces of Evidence contradict each other, the one of the stronger Level prevails; at the "
    "same Level, the one that denies the Requirement prevails until the matter is cleared up in writing.",
    "showing.5": "The Client makes its findings, or has them made, at [●] business days' notice, save after a "
    "security incident or where a test is of use only if it is unannounced. Findings are limited to what is "
    "necessary, respect the applicable law, in particular on informing staff and protecting personal data, and give "
    "access to no data of another client of the Provider.",
    "showing.6": "During the run phase, each Requirement is shown again as set out in the calendar of Article "
    "{calendar}, and after every major change of site, sub-processor, tool or control of the company, as well as "
    "after every serious incident. The Provider shall report these events to the Client without delay. [Each Party "
    "bears the cost of what it shows and finds.]",
    # 4 failing
    "failing": "Rank of Requirements and failure",
    "failing.1": "A blocking Requirement that is not shown at the Level set bars the Gate. During the run phase, the "
    "Client may suspend the access concerned after a formal notice has remained without effect for [●] business days, "
    "or at once if the security of its systems or data so requires.",
    "failing.2": "A major Requirement that is not shown does not bar the Gate, provided that the Party that owes it "
    "hands over a dated plan of correction within [●] business days and keeps to it.",
    "failing.3": "A minor Requirement that is not shown is followed up by the governance body of the Agreement and "
    "corrected within the time which that body sets.",
    "failing.4": "The correction named by a clause is for guidance: the Party that owes it remains free to choose the "
    "means, provided that the Requirement is then shown at the Level set.",
    "failing.5": "[Persistent failure to show a blocking Requirement gives rise to the penalties and the right of "
    "termination provided for in the Agreement.]",
    "failing.6": "The Client may accept in writing, for a time, that a Requirement is not shown. Such a derogation "
    "states its reasons, comes with a compensating measure and is limited to twelve months, or to the shorter time "
    "that a clause sets; it ends if the facts accepted change. It neither shows the Requirement nor amends the Annex. "
    "Derogations in force are listed in Article {derogations}.",
    # the client's own
    "client": "The Client's own duties",
    "client.1": "The Requirements of this Article are owed by the Client alone. The Provider shall give the help "
    "needed.",
    # tailoring, derogations
    "tailoring": "Agreed tailoring",
    "tailoring.1": "The clauses below depart from the catalogue they come from. The tailoring prevails as each clause "
    "says.",
    "tailoring.none": "No tailoring is agreed on the day on which the Annex was drawn up.",
    "derogations": "Temporary derogations",
    "derogations.1": "The derogations below are in force on {day}. They are mentioned for information: the "
    "Requirement is owed in full once they end.",
    "derogations.none": "No derogation is in force on the day on which the Annex was drawn up.",
    # calendar
    "calendar": "Calendar of showing and re-checks",
    "calendar.1": "The time runs from the date of the Evidence before. An early re-check starts a new period.",
    # confidentiality, term, signature
    "confidence": "Confidentiality of Evidence",
    "confidence.1": "Evidence, findings and reports exchanged under the Annex are confidential. Each Party shall use "
    "them only to check performance of the Agreement, keep them to those who need to know, and protect them at least "
    "as it protects its own sensitive information.",
    "confidence.2": "The Client may pass them on to its auditors and advisers, bound to the same confidentiality, and "
    "to authorities that have the power to ask for them.",
    "confidence.3": "Evidence is limited to what is necessary. It holds no password or other secret, no extract from "
    "a criminal record and no data of another client of the Provider; personal data in it is pseudonymised or masked "
    "wherever the purpose allows.",
    "confidence.4": "It is kept for the term of the Agreement and [●] months after its end, then erased or handed "
    "back. This Article survives the end of the Agreement by [●] years.",
    "term": "Term and amendment",
    "term.1": "The Annex takes effect on the date of the last signature and applies for the term of the Agreement.",
    "term.2": "It may be amended, tailoring included, only by a written amendment signed by both Parties. If a clause "
    "is void, the others stand.",
    "closing": "Done at [place], on [date], in [two] originals.",
}
