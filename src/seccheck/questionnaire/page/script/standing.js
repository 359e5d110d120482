// How a question stands: open, answered, to be corrected, or not asked of this service; and how its card shows it.

/** The line that says why a question does not apply, and opens it all the same. */
function offLine(entry) {
  const reasonText = el("span", { class: "off-reason" });
  const open = button(
    "off.open",
    () => {
      entry.isOpened = !entry.isOpened;
      showState(entry);
    },
    { class: "quiet" },
  );
  return el("p", { class: "off", hidden: true }, reasonText, open);
}

/** Bring a card up to date: whether it applies, is answered, and is shown. */
function showState(entry) {
  const card = entry.node;
  if (!card?.matches(".question")) return; // what is said of a document has no card of its own
  const isOff = entry.group === "answers" && !applies(entry.asked);
  const isFolded = isOff && isEmpty(entry) && !entry.isOpened;
  const state = stateOf(entry, isOff);
  card.dataset.state = state;
  card.querySelector(".state").textContent = say(`state.${state}`);
  card.querySelector(".body").hidden = isFolded;
  const line = card.querySelector(".off");
  if (line) {
    line.hidden = !isOff;
    line.querySelector(".off-reason").textContent = isOff ? reasonAgainst(entry.asked) : "";
    line.querySelector("button").setAttribute("aria-expanded", String(!isFolded));
    line.querySelector("button").hidden = isOff && !isEmpty(entry);
  }
  for (const [name, title] of [
    ["proof", proofTitle],
    ["note", (one) => say(one.note ? "note.there" : "note.add")],
  ]) {
    const summary = card.querySelector(`.${name} > summary`);
    if (summary) summary.textContent = title(entry);
  }
}

function stateOf(entry, isOff) {
  if (hasFault(entry)) return "faulty";
  if (isSaid(entry)) return entry.asked.evidence?.length && !entry.documents.length ? "unshown" : "answered";
  if (entry.asked.required === false) return "optional";
  return isOff ? "off" : "open";
}
