// All that is asked and what was answered: one entry a question, with what its control holds and what that means.

const entries = new Map(); // by id: "provider.name", "declared.by", "engagement.FACT" or a claim
const listeners = [];
const [QUIET, TYPED, ALL] = [0, 1, 2]; // which faults are told: none, those of what was typed, what is missing as well

/** An entry: `asked` is the question, `group` one of provider, declared, client, engagement, answers, document. */
function entryOf(id, group, asked, value) {
  const entry = { id, group, asked, number: entryOf.count++, documents: [], note: "", told: QUIET, node: null };
  entry.raw = format(asked, value);
  entry.result = read(entry);
  return entry;
}
entryOf.count = 1;

function read(entry) {
  const result = parse(entry.asked, entry.raw);
  const isMissing = entry.asked.required && !result.faults && !("value" in result);
  return isMissing ? { missing: true } : result;
}

/** Take what a control holds now; `isFinal` when the person has moved on, so that faults may be shown. */
function take(entry, raw, isFinal = false) {
  entry.raw = raw;
  touched(entry, isFinal);
}

/** The entry has changed: its raw value, its documents or its note. */
function touched(entry, isFinal = false) {
  entry.result = read(entry);
  if (isFinal) entry.told = Math.max(entry.told, TYPED);
  showFaults(entry);
  for (const listen of listeners) listen(entry);
}

const hasValue = (entry) => "value" in entry.result;
const hasFault = (entry) => Boolean(entry.result.faults);
const isSaid = (entry) => hasValue(entry) || entry.documents.length > 0;
const isEmpty = (entry) => !isSaid(entry) && !hasFault(entry) && !entry.note;

/** The fact's value as it stands, undefined while it is unsaid. */
function factValue(name) {
  return entries.get(`engagement.${name}`)?.result.value;
}
