// Puts kept answers back into the page; what does not fit the form is passed over.

/** Take up `said`; false where it is damaged, and then everything is blank. */
function restore(said) {
  try {
    fillBlank();
    attached.clear();
    restoreDocuments(said);
    for (const [key, entry] of entries) restoreEntry(key, entry, said);
    return true;
  } catch {
    fillBlank();
    attached.clear();
    return false;
  }
}

function restoreEntry(key, entry, said) {
  const answer =
    entry.group === "answers"
      ? (own(said.answers, key) ?? {})
      : { value: own(said.head?.[entry.group], headName(entry)) };
  const draft = own(said.drafts, key);
  entry.raw = isRaw(entry.asked, draft) ? draft : format(entry.asked, answer.value);
  entry.documents = (answer.documents ?? []).filter((id) => attached.has(id));
  entry.note = clean(answer.note ?? "");
  entry.result = read(entry);
  if (hasFault(entry)) entry.told = TYPED;
}

const headName = (entry) => entry.id.replace(/^(?:provider|client|declared)\./, "");

function own(mapping, key) {
  return mapping && Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

/** Whether `raw` is something that the control of this shape can hold. */
function isRaw(asked, raw) {
  const model = blank(asked);
  if (raw === undefined || raw === null || typeof raw !== typeof model) return false;
  if (typeof model === "string") return true;
  const areRows = (rows) => rows.every((row) => asked.fields.every((field) => isRaw(field, row[field.name])));
  return (
    Object.entries(model).every(
      ([name, part]) => typeof raw[name] === typeof part && Array.isArray(raw[name]) === Array.isArray(part),
    ) &&
    (!raw.rows || areRows(raw.rows))
  );
}

function restoreDocuments(said) {
  for (const [id, entry] of Object.entries(said.documents ?? {})) {
    const file = own(said.files, id);
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id) || typeof file?.name !== "string") continue;
    const covers = entry.covers ?? {};
    const known = { name: file.name, size: Number(file.size) || 0, sha256: String(entry.sha256 ?? "") };
    attached.set(id, documentOf(id, known, { ...entry, services: covers.services, sites: covers.sites }));
  }
}
