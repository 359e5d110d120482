"""French, as contracts are written: the present tense obliges, the parties are defined terms."""

from seccheck.words.fr import polish

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)

DEFINED = (
    (r"\b([Ll]e|[Dd]u|[Aa]u|[Cc]e) client\b", r"\1 Client"),
    (r"\b([Ll]e|[Dd]u|[Aa]u|[Cc]e) prestataire\b", r"\1 Prestataire"),
    (r"\bdeux parties\b", "deux Parties"),
    (r"\b([Ll]e|[Dd]u|[Aa]u) contrat\b(?! de travail)", r"\1 Contrat"),
)
"""How the policies' words become the contract's."""

EVERYDAY = (
    r"(?:(?:Les?|La|Une?|Des?|Du|Chaque|Tous?|Tout|Toutes?|Aucune?|Aux?|Avant|Après|Dans|Deux|Lorsque|Si|Sur|Pour|"
    r"Pendant|Trente)\b|(?:L|D|Lorsqu|S)\u2019)"
)
"""Words that begin small inside a sentence."""

_PLAIN = {
    "date": "{day} {month} {year}",
    "date.first": "{day}er {month} {year}",
    "semicolon": " ; ",
    "joint.and": "{first} et {last}",
    "joint.or": "{first} ou {last}",
    "article": "Article {number}. {title}",
    "label": "{text}.",
    "defined": "« {text} » :",
    # the gates
    "gate.pre-contract": "signature du Contrat",
    "gate.transition": "transition",
    "gate.go-live": "mise en service",
    "gate.run": "exploitation",
    # the clauses
    "rank.blocker": "Exigence bloquante",
    "rank.major": "Exigence majeure",
    "rank.minor": "Exigence mineure",
    "lead.provider": "Le Prestataire s'oblige à ce qui suit : {statement}",
    "lead.client": "Le Client s'oblige à ce qui suit : {statement}",
    "lead.both": "Les Parties s'obligent, chacune pour ce qui la concerne, à ce qui suit : {statement}",
    "shown": "Démonstration",
    "shown.text": "{when} : Niveau {level}",
    "when.pre-contract": "avant la signature du Contrat",
    "when.transition": "avant la transition",
    "when.go-live": "avant la mise en service",
    "when.run": "pendant l'exploitation",
    "evidence": "Preuves admises",
    "evidence.level": "au Niveau {level}, {kinds}",
    "evidence.support": "à l'appui, {kinds}",
    "evidence.any": "toute Preuve du Niveau fixé",
    "evidence.probe": "contrôle technique effectué par le Client",
    "evidence.probe.provider": "résultat signé d'un contrôle technique exécuté chez le Prestataire",
    "fresh": "Fraîcheur",
    "fresh.gate": "la Preuve date de {age} au plus à chaque Jalon.",
    "fresh.both": "la Preuve date de {age} au plus à chaque Jalon et à tout moment de l'exploitation.",
    "fresh.run": "la Preuve date de {age} au plus à tout moment de l'exploitation.",
    "fresh.none": "la Preuve compte tant que les faits restent inchangés et que le document qui l'établit est valable.",
    "change": "Adaptation",
    "change.looser": "du {on} au {until}, {terms} (article {article}). Hors de cette période, la clause "
    "s'applique sans cette adaptation.",
    "change.stricter": "{terms} (article {article}). Cette adaptation prévaut sur le reste de la clause là "
    "où elle est plus exigeante.",
    "change.demand": "Niveau {level} {when}",
    "change.rank": "rang : {rank}",
    "remedy": "Correction attendue",
    "confirm": "[À confirmer avant signature]",
    "confirm.text": "cette clause est retenue faute de réponse du Client à : {questions}",
    "quoted": "« {text} »",
    "small": "{id}. Références : {references}.",
    "small.none": "{id}.",
    "ref.gdpr": "RGPD, art. {ids}",
    "ref.nis2_art21_2": "directive NIS 2, art. {ids}",
    "ref.nis2_ir_2024_2690": "règlement d'exécution (UE) 2024/2690, annexe, {ids}",
    "ref.dora": "règlement DORA, art. {ids}",
    "ref.cnil_guide_securite": "CNIL, guide de la sécurité des données personnelles, {ids}",
    "ref.iso27001_2022": "ISO/IEC 27001:2022, {ids}",
    # conditions of a tailoring
    "condition": "« {ask} » : {value}",
    "condition.age_days": "« {ask} », ancienneté de la date : {value}",
    "condition.days_left": "« {ask} », jours restants jusqu'à la date : {value}",
    "condition.day": "« {ask} », numéro du jour : {value}",
    "schema.const": "{value}",
    "schema.yes": "oui",
    "schema.no": "non",
    "schema.maximum": "{value} au plus",
    "schema.minimum": "{value} au moins",
    "schema.between": "entre {low} et {high}",
    "schema.below": "moins de {value}",
    "schema.above": "plus de {value}",
    "schema.enum": "{values}",
    "schema.empty": "aucun élément",
    "schema.fewest.one": "au moins {n} élément",
    "schema.fewest.many": "au moins {n} éléments",
    "schema.holds": "comprend {values}",
    "schema.only": "uniquement {values}",
    "schema.other": "selon la condition technique {schema}",
    # tailoring, derogations
    "tailoring.looser": "plus souple, à titre temporaire",
    "tailoring.stricter": "plus stricte",
    "concerning": "Clause {number}, {title}",
    "agreed": "Teneur",
    "duration": "Durée",
    "duration.open": "à compter du {on}",
    "duration.until": "du {on} au {until} inclus",
    "reason": "Motif",
    "by": "Décision",
    "by.text": "{by}, pour le Client",
    "compensating": "Mesure compensatoire",
    "approved": "Acceptation",
    # calendar
    "calendar.gates": "Démonstration à chaque Jalon",
    "calendar.gate": "Jalon",
    "calendar.clauses": "Clauses",
    "calendar.run": "Revérification pendant l'exploitation",
    "calendar.age": "Au plus tard tous les",
    "calendar.open": "selon la validité des documents",
    # confidentiality, term, signature
    "sign.client": "Pour le Client",
    "sign.provider": "Pour le Prestataire",
    "sign.lines": "Nom :|Qualité :|Date :|Signature :",
    "initials": "Paraphes :",
    "page": "page {number} sur {total}",
    # said on the terminal
    "note.waiver": "{id} : la dérogation ne figure pas dans l'annexe ({reason})",
    "note.tailoring": "{id} : l'adaptation ne figure pas dans l'annexe (elle a pris fin le {until})",
    "written": "écrit : {file} ({n} clauses ; projet à faire relire par un avocat)",
}

SENTENCES = {key: polish(sentence) for key, sentence in _PLAIN.items()}
