// One question as a card: what is asked, its control, why it is asked, what shows it, and room for a note.

const ONE_BOX = ["number", "date", "text", "list"]; // shapes whose control is one box that a label can point to
const LONG_TIP = 220;

function questionCard(entry) {
  const { asked } = entry;
  const place = asPlace(entry);
  const isQuestion = entry.group === "answers";
  const names = {
    id: place,
    label: `${place}-ask`,
    described: [asked.tip && `${place}-tip`, `${place}-limits`, `${place}-fault`],
    isRequired: asked.required,
  };
  if (asked.shape === "number" && asked.unit) names.described.push(`${place}-unit`);
  const isLabel = ONE_BOX.includes(asked.shape) || (asked.shape === "choice" && asked.choices.length > FEW);
  const ask = el(isLabel ? "label" : "span", {
    id: names.label,
    for: isLabel ? place : null,
    text: () => pick(asked.ask),
  });
  const state = el("p", { class: "state" });
  const head = el("header", {}, el(isQuestion ? "h4" : "h3", {}, ask), state);
  const body = el(
    "div",
    { class: "body" },
    ...tipOf(asked, place),
    answerControl(entry, names),
    el("p", { class: "small", id: `${place}-limits`, text: () => limitsOf(asked) }),
    faultLine(entry, "", place),
  );
  if (isQuestion) body.append(...besides(entry, place));
  const card = el(
    "article",
    { class: "question", id: `q-${entry.number}`, "data-claim": entry.id },
    head,
    ...(isQuestion ? [offLine(entry)] : []),
    body,
  );
  entry.node = card;
  follow(state, () => showState(entry));
  showFaults(entry);
  return card;
}

function tipOf(asked, place) {
  const tip = pick(asked.tip);
  if (!tip) return [];
  const text = el("p", { class: "tip", id: `${place}-tip`, text: () => pick(asked.tip) });
  return [tip.length > LONG_TIP ? disclosure("quiet-part", () => say("tip"), text) : text];
}

function answerControl(entry, names) {
  const { asked } = entry;
  if (asked.shape === "document") return proofPicker(entry, names);
  if (asked.shape === "rows") return rowsControl(entry, names);
  const box = el(
    "div",
    { class: "answer" },
    control(asked, entry.raw, names, (raw, isFinal) => take(entry, raw, isFinal)),
  );
  if (!["yes-no", "choice"].includes(asked.shape) || box.querySelector("select")) return box;
  const clear = button(
    "clear",
    () => {
      for (const input of box.querySelectorAll("input")) input.checked = false;
      take(entry, "", true);
      box.querySelector("input").focus();
    },
    { class: "quiet clear", "aria-describedby": names.label },
  );
  box.append(clear);
  return box;
}
