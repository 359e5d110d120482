// What stands beneath an answer: what shows it, room for a note, and why it is asked.

/** What stands beneath the answer: what shows it, a note, and why it is asked. */
function besides(entry, place) {
  const { asked } = entry;
  const kinds = () => asked.evidence.map((id) => pick(FORM.evidence[id])).join(", ");
  const shows = asked.evidence.length
    ? [el("p", { class: "shows" }, el("strong", { text: () => `${say("shows")} ` }), el("span", { text: kinds }))]
    : [];
  const picker = () => proofPicker(entry, { id: `${place}-proof`, label: `${place}-proof-title`, described: [] });
  const proof =
    asked.shape === "document" ? [] : [lazily("proof", `${place}-proof-title`, () => proofTitle(entry), picker)];
  const note = lazily(
    "note",
    `${place}-note-title`,
    () => say(entry.note ? "note.there" : "note.add"),
    () => noteBox(entry, place),
  );
  const why = disclosure(
    "why",
    () => say("why", { n: asked.why.length }),
    el("ul", {}, asked.why.map(reason)),
    el("p", { class: "small" }, el("code", { text: entry.id })),
  );
  return [...shows, el("div", { class: "besides" }, ...proof, note, why)];
}

/** A disclosure whose content is made when it is first opened. */
function lazily(name, id, label, make) {
  const summary = el("summary", { id, text: label, onclick: fill });
  const part = el("details", { class: name, ontoggle: fill }, summary);
  return part;

  function fill() {
    if (part.children.length === 1) part.append(make());
  }
}

function proofTitle(entry) {
  return say(entry.documents.length ? "proof.named" : "proof.add", { n: entry.documents.length });
}

function noteBox(entry, place) {
  const area = el("textarea", {
    rows: 2,
    maxlength: 4000,
    "aria-labelledby": `${place}-note-title`,
    oninput: changed,
    onchange: changed,
  });
  area.value = entry.note;
  return area;

  function changed() {
    entry.note = clean(area.value).trim();
    touched(entry);
  }
}

function reason(id) {
  const { title, severity, demanded } = FORM.requirements[id];
  return el("li", {
    text: () =>
      say("why.each", {
        title: pick(title),
        id,
        severity: say(`severity.${severity}`),
        strength: say(`strength.${demanded}`),
      }),
  });
}
