// Keeps the answers in the browser's storage and in copies of this page, and takes them up again.

const KEPT = `seccheck-questionnaire:${FORM.key}`;
const SCHEMA = "seccheck-questionnaire/1";
let savedAt = ""; // when the answers were last kept here, ISO 8601; empty while they are not
let isRefused = false;

/** Everything that was said, as it is kept and embedded. */
function snapshot() {
  const answered = entriesOf("answers").filter((entry) => isSaid(entry) || entry.note);
  const { key, audience, gate, profile, policies } = FORM;
  const head = Object.fromEntries(
    ["provider", "client", "declared", "engagement"].map((group) => [group, valuesOf(group)]),
  );
  return {
    schema: SCHEMA,
    form: key,
    audience,
    gate,
    profile,
    policies,
    lang,
    saved: new Date().toISOString(),
    head,
    answers: Object.fromEntries(answered.map((entry) => [entry.id, partsOf(entry)])),
    documents: Object.fromEntries([...attached.values()].map((one) => [one.id, documentEntry(one)])),
    files: Object.fromEntries([...attached.values()].map((one) => [one.id, { name: one.name, size: one.size }])),
    drafts: drafts(),
  };
}

/** What was typed and is no answer yet, so that it can be put right later. */
function drafts() {
  const faulty = [...entries].filter(([, entry]) => hasFault(entry)).map(([id, entry]) => [id, draftOf(entry)]);
  return Object.fromEntries(faulty.filter(([, raw]) => raw !== ""));
}

function draftOf(entry) {
  return JSON.parse(JSON.stringify(entry.raw, (_, value) => (value === UNFINISHED ? "" : value)));
}

/** JSON that can stand in a page. */
function embeddable(value) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escaped);
}

function keep() {
  const said = snapshot();
  document.getElementById("answers").textContent = embeddable(said);
  try {
    localStorage.setItem(KEPT, JSON.stringify(said));
    savedAt = said.saved;
  } catch {
    savedAt = "";
    if (!isRefused) notice("keep.refused", {}, true);
    isRefused = true;
  }
  showKept();
}

let waiting = 0;

/** Keep soon: a moment after the last change. */
function keepSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(keepNow, 200);
}

function keepNow() {
  clearTimeout(waiting);
  waiting = 0;
  keep();
}

function keepIfWaiting() {
  if (waiting) keepNow();
}

function storedAnswers() {
  try {
    return JSON.parse(localStorage.getItem(KEPT));
  } catch {
    return null;
  }
}

/** Of the answers inside this file and those in the browser the newer, with where they are from. */
function newestAnswers() {
  const inside = embeddedAnswers();
  const stored = storedAnswers();
  const found = [
    [inside, "keep.from-file"],
    [stored, "keep.from-browser"],
  ].filter(([said]) => said?.schema === SCHEMA && said.form === FORM.key);
  if (found.length === 2 && inside.saved === stored.saved) return [stored, "keep.from-browser"];
  const [first, second] = found.sort(([a], [b]) => String(b.saved).localeCompare(String(a.saved)));
  return first ? [first[0], second ? `${first[1]}-newer` : first[1]] : [null, ""];
}

function savedCopy() {
  const open = '<script type="application/json" id="answers">';
  const start = PRISTINE.indexOf(open) + open.length;
  const end = PRISTINE.indexOf(`</${"script"}>`, start);
  return PRISTINE.slice(0, start) + embeddable(snapshot()) + PRISTINE.slice(end);
}

function saveCopy() {
  const name = idFor(`${entries.get("provider.name")?.result.value ?? FORM.client} .`);
  download(`questionnaire-${name}-${today()}.html`, "text/html", savedCopy());
  notice("copy.done");
}
