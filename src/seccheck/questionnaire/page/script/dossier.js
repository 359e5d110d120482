// Puts the answers together as a dossier, or as a part of the client file.

/** By name of the entry, what has a value. */
function valuesOf(group) {
  const said = entriesOf(group).filter(hasValue);
  return Object.fromEntries(
    said.map((entry) => [entry.id.replace(/^(?:provider|declared|client)\./, ""), entry.result.value]),
  );
}

/** An answer as short as it can be said. */
function answerOf(entry) {
  const { documents, note } = entry;
  const isDocument = entry.asked.shape === "document";
  if (isDocument && documents.length === 1 && !note) return documents[0];
  if (!isDocument && !documents.length && !note) return entry.result.value;
  return partsOf(entry);
}

function partsOf({ result, documents, note }) {
  return {
    ...("value" in result ? { value: result.value } : {}),
    ...(documents.length ? { documents: [...documents] } : {}),
    ...(note ? { note } : {}),
  };
}

/** What is said of a document, as under `documents` of a dossier. */
function documentEntry(one) {
  const said = Object.fromEntries(
    Object.entries(one.entries)
      .filter(([, entry]) => hasValue(entry))
      .map(([name, entry]) => [name, entry.result.value]),
  );
  const { kind, title, services, sites, ...rest } = said;
  const covers = { ...(services ? { services } : {}), ...(sites ? { sites } : {}) };
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(title === undefined ? {} : { title }),
    path: pathOf(one),
    ...rest,
    ...(Object.keys(covers).length ? { covers } : {}),
    ...(one.sha256 ? { sha256: one.sha256 } : {}),
  };
}

function wholeFile() {
  const answered = entriesOf("answers").filter((entry) => isSaid(entry) || entry.note);
  const documents = [...attached.values()].map((one) => [one.id, documentEntry(one)]);
  const file = isForProvider
    ? { schema: "seccheck-dossier/1", provider: valuesOf("provider") }
    : { schema: "seccheck-client/1", client: valuesOf("client").name };
  return {
    ...file,
    engagement: valuesOf("engagement"),
    declared: valuesOf("declared"),
    answers: Object.fromEntries(answered.map((entry) => [entry.id, answerOf(entry)])),
    ...(documents.length ? { documents: Object.fromEntries(documents) } : {}),
  };
}

function headComment() {
  const policies = Object.entries(FORM.policies)
    .map(([id, version]) => `${id}@${version}`)
    .join(",");
  return `seccheck-questionnaire/1 audience=${FORM.audience} gate=${FORM.gate} profile=${FORM.profile} lang=${lang} policies=${policies}`;
}

const FILE_NAME = isForProvider ? "provider.yaml" : "seccheck.yaml";

function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function exportFile() {
  download(FILE_NAME, "application/yaml", yamlFile([headComment()], wholeFile()));
}
