"""French: the standing articles, as contracts word them: the present tense obliges."""

from seccheck.words.fr import polish

_PLAIN = {
    # the head
    "title": "Annexe relative aux exigences de sécurité et de service et à leur démonstration",
    "subtitle": "au contrat de prestation de support informatique [référence et date du contrat]",
    "notice": "Projet à relire. Ce document est établi à partir d'un référentiel d'exigences, du fichier du Client et "
    "du dossier du Prestataire. Il ne constitue pas un avis juridique : il doit être relu et adapté par un avocat "
    "avant toute signature. Les mentions entre crochets sont à compléter ou à supprimer. Cet encadré est à retirer.",
    "notice.basis": "Établi le {day}, à partir du jalon « {gate} » : {n} exigences retenues, sur {known} que compte "
    "le référentiel. Empreintes sha256 : {digests}.",
    "digest.dossier": "dossier {digest}",
    "digest.client": "fichier client {digest}",
    "digest.policies": "référentiel {digest}",
    "parties": "Entre les soussignés",
    "party.client": "{name}, [forme sociale, siège social, numéro d'immatriculation, représentant et qualité], "
    "ci-après « le Client », d'une part,",
    "party.client.unnamed": "[dénomination sociale du Client]",
    "party.provider": "et {name}, [forme sociale, siège social, numéro d'immatriculation, représentant et qualité], "
    "ci-après « le Prestataire », d'autre part,",
    "party.named": "{legal} ({name})",
    "party.country": "{name}, pays d'établissement déclaré : {country}",
    "party.together": "ci-après ensemble « les Parties », il est convenu ce qui suit.",
    # 1 purpose
    "purpose": "Objet et portée",
    "purpose.1": "La présente annexe (« l'Annexe ») complète le contrat de prestation de support informatique conclu "
    "entre les Parties (« le Contrat »). Elle énonce les exigences qui s'imposent aux Parties à partir du Jalon « "
    "{gate} », la force avec laquelle chacune est démontrée et les moments auxquels elle l'est de nouveau.",
    "purpose.scope": "La prestation couverte est la suivante : {scope}.",
    "scope.services": "services {services}",
    "scope.sites": "sites d'exécution {sites}",
    "purpose.2": "[En cas de contradiction, l'Annexe prévaut sur le Contrat pour les seules exigences qu'elle énonce.]",
    "purpose.3": "L'Annexe ne se substitue ni aux obligations légales et réglementaires des Parties, ni à leur accord "
    "sur le traitement des données personnelles. La démonstration de toutes les Exigences n'établit pas, à elle "
    "seule, le respect de la loi. Les références citées sous les clauses sont indicatives.",
    # 2 definitions
    "definitions": "Définitions",
    "definitions.1": "Dans l'Annexe, les termes suivants ont le sens indiqué ci-dessous.",
    "term.requirement": "Exigence",
    "term.requirement.text": "la règle énoncée par une clause des articles {first} à {last}. Rédigée au présent de "
    "l'indicatif, elle a valeur d'obligation.",
    "term.evidence": "Preuve",
    "term.evidence.text": "tout élément daté propre à établir qu'une Exigence est respectée.",
    "term.level": "Niveau",
    "term.level.text": "la force d'une Preuve. Il en existe cinq, énumérés ci-dessous du plus faible au plus fort ; "
    "un Niveau satisfait à tous ceux qui le précèdent.",
    "level.declared": "Déclaré",
    "level.declared.text": "une Partie affirme le fait par écrit, sans autre élément à l'appui.",
    "level.documented": "Documenté",
    "level.documented.text": "le fait ressort d'un document daté que le Client a lu, en consignant ce qu'il en "
    "retient. Un document que personne n'a lu chez le Client ne vaut que déclaration.",
    "level.captured": "Capturé",
    "level.captured.text": "le fait ressort d'un relevé technique que le Prestataire a pris dans ses propres "
    "systèmes, scellé et lié à un code à usage unique remis par le Client.",
    "level.attested": "Attesté",
    "level.attested.text": "le fait ressort d'un document émanant d'un tiers indépendant des deux Parties, que le "
    "Client a lu en consignant ce qu'il en retient.",
    "level.observed": "Observé",
    "level.observed.text": "le fait est constaté par le Client lui-même ou en sa présence, au moyen d'un contrôle "
    "technique, d'un essai, d'une visite ou d'un échantillon tiré par ses soins.",
    "term.gate": "Jalon",
    "term.gate.text": "chacun des moments auxquels le Client décide de poursuivre ou non : la signature du Contrat, "
    "la transition, la mise en service, puis chaque revérification pendant l'exploitation.",
    "term.rank": "Rang",
    "term.rank.text": "l'importance d'une Exigence, bloquante, majeure ou mineure, dont l'article {article} fixe les "
    "effets.",
    # 3 showing
    "showing": "Démonstration",
    "showing.1": "Il appartient à la Partie tenue d'une Exigence d'en apporter la démonstration. L'absence de Preuve, "
    "de réponse ou d'accès ne vaut jamais démonstration.",
    "showing.2": "Chaque clause fixe le Niveau exigé à chaque Jalon et les types de Preuve admis ; une Preuve d'un "
    "autre type ne vaut que déclaration. Lorsque le Niveau Observé est exigé, le Prestataire donne au Client les "
    "accès, les interlocuteurs et le concours nécessaires au constat, et lui remet les documents relatifs aux mêmes "
    "faits.",
    "showing.3": "Une Preuve ne compte que si elle couvre les services et les sites de la prestation, et pendant la "
    "durée fixée par la clause, calculée à partir de sa date. Un document cesse de compter à la fin de sa propre "
    "validité, si elle intervient plus tôt. Un document modifié est lu de nouveau par le Client avant de compter.",
    "showing.4": "Lorsque deux Preuves se contredisent, celle du Niveau le plus fort l'emporte ; à Niveau égal, celle "
    "qui dément l'Exigence l'emporte jusqu'à éclaircissement écrit.",
    "showing.5": "Le Client procède ou fait procéder aux constats moyennant un préavis de [●] jours ouvrés, sauf "
    "incident de sécurité ou essai dont l'utilité tient à son caractère inopiné. Les constats se limitent au "
    "nécessaire, respectent le droit applicable, notamment l'information des salariés et la protection des données "
    "personnelles, et ne donnent accès à aucune donnée d'un autre client du Prestataire.",
    "showing.6": "Pendant l'exploitation, chaque Exigence est démontrée de nouveau selon le calendrier de l'article "
    "{calendar}, et après tout changement majeur de site, de sous-traitant ultérieur, d'outil ou de contrôle du "
    "capital, ainsi qu'après tout incident grave. Le Prestataire signale ces événements au Client sans attendre. "
    "[Chaque Partie supporte les frais de ses propres démonstrations et constats.]",
    # 4 failing
    "failing": "Rang des Exigences et manquements",
    "failing.1": "Une Exigence bloquante qui n'est pas démontrée au Niveau fixé fait obstacle au franchissement du "
    "Jalon. Pendant l'exploitation, le Client peut suspendre les accès concernés après une mise en demeure restée "
    "sans effet pendant [●] jours ouvrés, ou sans délai si la sécurité de ses systèmes ou de ses données l'exige.",
    "failing.2": "Une Exigence majeure qui n'est pas démontrée n'empêche pas de franchir le Jalon, sous réserve que "
    "la Partie qui en est tenue remette sous [●] jours ouvrés un plan de correction daté et le respecte.",
    "failing.3": "Une Exigence mineure qui n'est pas démontrée est suivie par l'instance de pilotage du Contrat et "
    "corrigée dans le délai que celle-ci fixe.",
    "failing.4": "La correction attendue qu'indique une clause est une orientation : la Partie qui en est tenue reste "
    "libre des moyens, pourvu que l'Exigence soit ensuite démontrée au Niveau fixé.",
    "failing.5": "[Le défaut persistant de démonstration d'une Exigence bloquante ouvre droit aux pénalités et à la "
    "résiliation dans les conditions prévues par le Contrat.]",
    "failing.6": "Le Client peut accepter par écrit, à titre temporaire, qu'une Exigence ne soit pas démontrée. Cette "
    "dérogation est motivée, assortie d'une mesure compensatoire et limitée à douze mois, ou à la durée plus courte "
    "que fixe une clause ; elle prend fin si les faits acceptés changent. Elle ne vaut ni démonstration, ni "
    "modification de l'Annexe. Les dérogations en cours sont recensées à l'article {derogations}.",
    # the client's own
    "client": "Engagements propres du Client",
    "client.1": "Les Exigences du présent article incombent au Client seul. Le Prestataire lui prête le concours "
    "nécessaire.",
    # tailoring, derogations
    "tailoring": "Adaptations convenues",
    "tailoring.1": "Les clauses ci-après s'écartent du référentiel dont elles sont issues. L'adaptation prévaut comme "
    "le prévoit chaque clause.",
    "tailoring.none": "Aucune adaptation n'est convenue à la date d'établissement de l'Annexe.",
    "derogations": "Dérogations temporaires",
    "derogations.1": "Les dérogations ci-après sont en vigueur au {day}. Elles sont mentionnées pour information : "
    "l'Exigence demeure due en entier à leur terme.",
    "derogations.none": "Aucune dérogation n'est en vigueur à la date d'établissement de l'Annexe.",
    # calendar
    "calendar": "Calendrier de démonstration et de revérification",
    "calendar.1": "La durée court de la date de la Preuve précédente. Une revérification anticipée fait courir une "
    "nouvelle durée.",
    # confidentiality, term, signature
    "confidence": "Confidentialité des Preuves",
    "confidence.1": "Les Preuves, constats et rapports échangés au titre de l'Annexe sont confidentiels. Chaque "
    "Partie ne les utilise que pour vérifier l'exécution du Contrat, en réserve l'accès aux personnes qui ont à en "
    "connaître et les protège au moins comme ses propres informations sensibles.",
    "confidence.2": "Le Client peut les communiquer à ses auditeurs et à ses conseils, tenus à la même "
    "confidentialité, et aux autorités qui en ont le pouvoir.",
    "confidence.3": "Les Preuves se limitent au nécessaire. Elles ne contiennent ni mot de passe ni autre secret, ni "
    "extrait de casier judiciaire, ni donnée d'un autre client du Prestataire ; les données personnelles y sont "
    "pseudonymisées ou masquées chaque fois que la démonstration le permet.",
    "confidence.4": "Elles sont conservées pendant la durée du Contrat et [●] mois après son terme, puis effacées ou "
    "restituées. Le présent article survit [●] ans à la fin du Contrat.",
    "term": "Durée et modification",
    "term.1": "L'Annexe prend effet à la date de la dernière signature et s'applique pendant la durée du Contrat.",
    "term.2": "Elle ne peut être modifiée, adaptations comprises, que par un avenant écrit signé des deux Parties. La "
    "nullité d'une clause n'affecte pas les autres.",
    "closing": "Fait à [lieu], le [date], en [deux] exemplaires originaux.",
}

SENTENCES = {key: polish(sentence) for key, sentence in _PLAIN.items()}
