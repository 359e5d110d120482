// The section of the documents: every attached file with what is said of it.

const documentList = el("div", { class: "stack" });

function documentsSection() {
  drawDocuments();
  const explained = el("p", { text: () => say(isForProvider ? "documents.how" : "documents.how-client") });
  return [explained, fileButton("attach.files", "attach-files", attach), documentList];
}

function drawDocuments() {
  const none = attached.size ? [] : [el("p", { class: "empty", text: () => say("documents.none") })];
  documentList.replaceChildren(...none, ...[...attached.values()].map(documentCard));
}

function documentCard(one) {
  const title = `d-${one.id}`;
  const head = el(
    "header",
    {},
    el("h3", { id: title, text: one.name }),
    el("p", { class: "state", text: () => sizeOf(one.size) }),
  );
  const replace = fileButton("document.replace", `${title}-file`, ([file]) => file && replaceFile(one, file), {
    isSingle: true,
    name: () => say("document.replace-named", { name: one.name }),
  });
  const remove = button("document.remove", () => removeDocument(one), {
    class: "quiet",
    "aria-label": () => say("document.remove-named", { name: one.name }),
  });
  const fields = DOCUMENT_FIELDS.map((field) => documentField(one, field));
  const scope = disclosure(
    "quiet-part",
    () => say("document.scope"),
    el("p", { class: "small", text: () => say("document.scope-how") }),
    el("div", { class: "grid" }, fields.slice(6)),
  );
  scope.open = fields.slice(6).some((_, at) => hasValue(one.entries[DOCUMENT_FIELDS[6 + at].name]));
  const digest = el(
    "p",
    { class: "small digest" },
    el("span", { text: () => `${say("document.path")} ` }),
    el("code", { text: pathOf(one) }),
    el("br"),
    el("span", { text: "SHA-256 " }),
    el("code", { text: one.sha256 || "–" }),
  );
  return el(
    "article",
    { class: "question document", id: `${title}-card` },
    head,
    el(
      "div",
      { class: "body" },
      el("div", { class: "grid" }, fields.slice(0, 6)),
      scope,
      usedLine(one),
      digest,
      el("div", { class: "row" }, replace, remove),
    ),
  );
}

function documentField(one, field) {
  const entry = one.entries[field.name];
  const give = (raw, isFinal) => {
    take(entry, raw, isFinal);
    if (isFinal && field.name === "title") for (const draw of proofs) draw();
  };
  const cell = fieldCell(entry, field, entry.raw, "", give);
  entry.node = cell;
  showFaults(entry);
  return cell;
}

const pathOf = (one) => `documents/${one.name}`;

/** The questions that a document is named for, each as a link. */
function usedLine(one) {
  const used = shownBy(one.id);
  const links = used.map((entry) =>
    el("li", {}, el("a", { href: "#", text: () => pick(entry.asked.ask), onclick: goingTo(entry) })),
  );
  const unused = el("p", { class: "small", text: () => say("document.unused") });
  return used.length
    ? disclosure("quiet-part", () => say("document.used", { n: used.length }), el("ul", {}, links))
    : unused;
}

function removeDocument(one) {
  const n = shownBy(one.id).length;
  const act = () => {
    detach(one);
    document.getElementById("attach-files").focus();
    notice("document.removed", { name: one.name });
  };
  confirmThen("document.sure", { name: one.name, n }, act);
}
