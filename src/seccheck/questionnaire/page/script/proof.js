// The documents that show an answer: boxes to tick, and a way to attach a file on the spot.

const proofs = []; // every drawn picker, to be redrawn when the documents change

function proofPicker(entry, names) {
  const list = el("div", { class: "options many" });
  const onfiles = async (files) => {
    const ids = await attach(files);
    entry.documents = [...new Set([...entry.documents, ...ids])];
    touched(entry, true);
    draw();
  };
  const box = el(
    "div",
    { class: "stack", role: "group", ...labels(names) },
    list,
    fileButton("attach.here", names.id, onfiles),
  );
  proofs.push(draw);
  draw();
  return box;

  function draw() {
    const none = attached.size ? [] : [el("p", { class: "small", text: () => say("proof.none") })];
    list.replaceChildren(...none, ...[...attached.values()].map(one));
  }

  function one(document_) {
    const onchange = (event) => {
      entry.documents = entry.documents.filter((id) => id !== document_.id);
      if (event.target.checked) entry.documents.push(document_.id);
      touched(entry, true);
    };
    return tick(
      `${names.id}-${document_.id}`,
      () => titleOf(document_),
      entry.documents.includes(document_.id),
      onchange,
    );
  }
}

/** A button that lets files be chosen; the input itself keeps the keyboard and the reader. */
function fileButton(key, id, onfiles, { isSingle = false, name = null } = {}) {
  const onchange = async (event) => {
    const files = [...event.target.files];
    event.target.value = "";
    await onfiles(files);
  };
  const input = el("input", { type: "file", id, multiple: !isSingle, class: "unseen", onchange, "aria-label": name });
  return el("label", { class: "button secondary" }, input, el("span", { text: () => say(key) }));
}

/** The documents have changed: everything that names them follows. */
function documentsChanged() {
  for (const draw of proofs) draw();
  drawDocuments();
  for (const listen of listeners) listen(null);
}
