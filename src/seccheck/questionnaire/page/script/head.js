// Who answers: the few things about the provider, the client and the person that every file needs.

const TEXT = { type: "string", minLength: 1 };
const COUNTRY = { type: "string", pattern: "^[A-Z]{2}$" };
const DAY = { type: "string", format: "date" };

function headQuestion(id, type, required, longest = 0) {
  const shape = type === DAY ? "date" : "text";
  const words = (end) => Object.fromEntries(LANGUAGES.map((code) => [code, WORDS[code][`head.${id}${end}`] ?? ""]));
  return {
    ask: words(""),
    tip: words(".tip"),
    shape,
    type: longest ? { ...type, maxLength: longest } : type,
    required,
    isLine: true,
  };
}

const HEAD = isForProvider
  ? [
      ["provider.name", TEXT, true, 200],
      ["provider.legal_name", TEXT, true],
      ["provider.country", COUNTRY, true],
      ["provider.contact", TEXT, false],
      ["provider.website", TEXT, false],
      ["declared.by", TEXT, true],
      ["declared.role", TEXT, true],
      ["declared.on", DAY, true],
    ]
  : [
      ["client.name", TEXT, true],
      ["declared.by", TEXT, true],
      ["declared.role", TEXT, false],
      ["declared.on", DAY, true],
    ];

function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

/** Every entry anew, blank but for what the form itself brings. */
function fillBlank() {
  entries.clear();
  entryOf.count = 1;
  const given = { "client.name": FORM.client || undefined, "declared.on": today() };
  for (const [id, ...asked] of HEAD)
    entries.set(id, entryOf(id, id.split(".")[0], headQuestion(id, ...asked), given[id]));
  for (const fact of FORM.facts) {
    const value = Object.hasOwn(FORM.stated, fact.claim) ? FORM.stated[fact.claim] : undefined;
    entries.set(`engagement.${fact.claim}`, entryOf(fact.claim, "engagement", fact, value));
  }
  for (const section of FORM.sections) {
    for (const question of section.questions) entries.set(question.claim, entryOf(question.claim, "answers", question));
  }
}

const entriesOf = (group) => [...entries.values()].filter((entry) => entry.group === group);
