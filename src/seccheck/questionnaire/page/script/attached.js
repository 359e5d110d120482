// The documents that were attached: which files they are, by name, size and sha256, and what the person says of them.

const attached = new Map(); // by id
const LARGEST_FILE = 100 * 1024 * 1024; // the most that seccheck reads of one document
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;

const LABELS = Object.fromEntries(
  ["kind", "title", "issuer", "dated", "valid_until", "signed", "services", "sites"].map((name) => [
    name,
    Object.fromEntries(LANGUAGES.map((code) => [code, WORDS[code][`document.${name}`]])),
  ]),
);
const TEXTS = { type: "array", items: TEXT, uniqueItems: true };
const DOCUMENT_FIELDS = [
  { name: "kind", shape: "choice", type: {}, choices: FORM.kinds, required: true },
  { name: "title", shape: "text", type: TEXT, required: true },
  { name: "issuer", shape: "text", type: TEXT },
  { name: "dated", shape: "date", type: DAY },
  { name: "valid_until", shape: "date", type: DAY },
  { name: "signed", shape: "yes-no", type: { type: "boolean" } },
  { name: "services", shape: "list", type: TEXTS, isNeverNone: true },
  { name: "sites", shape: "list", type: TEXTS, isNeverNone: true },
].map((field) => ({ required: false, ...field, label: LABELS[field.name], ask: LABELS[field.name] }));

/** A document of the page; `said` has values by the name of the field. */
function documentOf(id, file, said = {}) {
  const made = { id, ...file, entries: {} };
  for (const field of DOCUMENT_FIELDS)
    made.entries[field.name] = entryOf(`${id}.${field.name}`, "document", field, said[field.name]);
  return made;
}

/** What a document is called where it can be chosen. */
function titleOf(one) {
  return one.entries.title.result.value ?? one.name;
}

/** An id for a file: plain letters of its name, and a number behind where another has it. */
function idFor(name) {
  const stem = name
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  const plain =
    stem
      .replace(/[^a-z0-9._-]+/g, "-")
      .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "")
      .slice(0, 56) || "document";
  let id = plain;
  for (let number = 2; attached.has(id); number++) id = `${plain}-${number}`;
  return id;
}

/** Why a file of this name cannot be sent, as a key; empty where it can. */
function refusedFile(file) {
  const { name } = file;
  if (/[\\/:\p{C}]/u.test(name) || name !== name.trim() || name.endsWith(".") || DEVICE.test(name))
    return "attach.name";
  return file.size > LARGEST_FILE ? "attach.size" : "";
}

async function sha256Of(file) {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What is known of a file: its name, size and, where the browser can compute it, digest; null after a refusal. */
async function inspected(file) {
  const refused = refusedFile(file);
  if (refused) return (notice(refused, { name: file.name, size: () => sizeOf(LARGEST_FILE) }, true), null);
  if (!globalThis.crypto?.subtle)
    return (notice("attach.no-digest", {}, true), { name: file.name, size: file.size, sha256: "" });
  try {
    return { name: file.name, size: file.size, sha256: await sha256Of(file) };
  } catch {
    return (notice("attach.unreadable", { name: file.name }, true), null);
  }
}

/** Attach `files`; the ids of those that are attached now, also where they were before. */
async function attach(files) {
  const ids = [];
  for (const file of files) {
    const found = await inspected(file);
    if (!found) continue;
    const same = [...attached.values()].find((one) => one.name.toLowerCase() === found.name.toLowerCase());
    if (same && same.sha256 !== found.sha256) {
      notice("attach.other", { name: found.name }, true);
      continue;
    }
    const id = same?.id ?? idFor(found.name);
    if (same) notice("attach.again", { name: found.name });
    else
      attached.set(
        id,
        documentOf(id, found, { title: clean(found.name.replace(/\.[^.]*$/, "")).trim() || found.name }),
      );
    ids.push(id);
  }
  if (ids.length) documentsChanged();
  return ids;
}

/** Put another file in the place of a document, keeping all that was said of it. */
async function replaceFile(one, file) {
  const found = await inspected(file);
  const other = [...attached.values()].find(
    (each) => each !== one && each.name.toLowerCase() === found?.name.toLowerCase(),
  );
  if (other) return notice("attach.other", { name: found.name }, true);
  if (found) Object.assign(one, found);
  if (found) documentsChanged();
}

function detach(one) {
  attached.delete(one.id);
  for (const entry of entries.values()) {
    if (!entry.documents.includes(one.id)) continue;
    entry.documents = entry.documents.filter((id) => id !== one.id);
    touched(entry);
  }
  documentsChanged();
}

/** Entries that name a document. */
const shownBy = (id) => [...entries.values()].filter((entry) => entry.documents.includes(id));
