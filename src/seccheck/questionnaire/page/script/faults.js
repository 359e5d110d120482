// Says what is wrong, beside the field that it is about, and ties the two together.

/** Where in the page a part of an entry is answered, as an id. */
function asPlace(entry, at = "") {
  const [row, ...name] = at.split(".");
  const field = entry.asked.fields?.findIndex((one) => one.name === name.join("."));
  return at ? `f-${entry.number}-${row}-${field}` : `f-${entry.number}`;
}

/** The line beneath a control; empty while nothing is wrong. */
function faultLine(entry, at, place) {
  return el("p", { class: "fault", id: `${place}-fault`, "data-at": at, "data-place": place, hidden: true });
}

/** What is wrong with an entry at `at` within it, as a sentence; empty where nothing is or nothing is told yet. */
function faultAt(entry, at) {
  const found = entry.result.faults?.find((one) => one.at === at);
  const isTold = entry.told === ALL || (entry.told === TYPED && found?.key !== "fault.needed");
  if (found && isTold) return faultText(found);
  return entry.result.missing && at === "" && entry.told === ALL ? say("fault.needed") : "";
}

function faultText({ key, values }) {
  return key === "fault.item" ? say(key, { item: values.item, why: say(values.key, values.inner) }) : say(key, values);
}

/** Bring the lines of an entry up to date. */
function showFaults(entry) {
  for (const line of entry.node?.querySelectorAll(".fault") ?? []) {
    const text = faultAt(entry, line.dataset.at);
    if (line.textContent === text && line.hidden === !text) continue;
    line.textContent = text;
    line.hidden = !text;
    const field = entry.node.querySelector(`[id="${line.dataset.place}"]`);
    if (field?.matches("input:not([type=radio], [type=checkbox]), select, textarea"))
      put(field, "aria-invalid", text ? "true" : null);
  }
}

function tellAll(entry) {
  entry.told = ALL;
  showFaults(entry);
}

/** Everything that keeps the file from being written: `{entry, at, text()}`, in the order of the page. */
function allFaults() {
  const every = [
    ...entries.values(),
    ...[...attached.values()].flatMap((document_) => Object.values(document_.entries)),
  ];
  return every.flatMap((entry) => {
    if (entry.result.missing) return [{ entry, at: "", text: () => say("fault.needed") }];
    return (entry.result.faults ?? []).map((one) => ({ entry, at: one.at, text: () => faultText(one) }));
  });
}
