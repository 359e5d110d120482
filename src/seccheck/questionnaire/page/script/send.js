// The last part: what is still open, what is wrong, and the file to send.

const summary = el("div", {
  class: "summary",
  tabindex: "-1",
  role: "group",
  "aria-labelledby": "summary-title",
  hidden: true,
});
const counts = el("div", { class: "stack" });
const sent = el("div", { class: "stack" });

function sendSection() {
  const write = button("send.write", tryExport, { id: "export", class: "primary" });
  const copy = button("copy.save", saveCopy, { class: "secondary" });
  const how = el("p", { text: () => say(isForProvider ? "send.how" : "send.how-client", { file: FILE_NAME }) });
  return [how, counts, summary, el("div", { class: "row" }, write, copy), sent];
}

function drawSend() {
  const parted = parts.filter((part) => part.of.length).map((part) => [part, counted(part.of)]);
  const open = parted.filter(([, { done, of }]) => done < of);
  const unshown = entriesOf("answers").filter((entry) => stateOf(entry, false) === "unshown");
  const openLine = ([part, { done, of }]) =>
    el(
      "li",
      {},
      el("a", { href: `#${part.id}`, text: part.title }),
      el("span", { text: () => ` ${say("send.open-in", { n: of - done })}` }),
    );
  const unshownLine = (entry) =>
    el("li", {}, el("a", { href: "#", text: () => pick(entry.asked.ask), onclick: goingTo(entry) }));
  counts.replaceChildren(
    el("p", { class: "lead", text: answeredText }),
    ...(open.length ? [el("ul", {}, open.map(openLine))] : []),
    ...(unshown.length
      ? [
          disclosure(
            "quiet-part",
            () => say("send.unshown", { n: unshown.length }),
            el("p", { class: "small", text: () => say("send.unshown-how") }),
            el("ul", {}, unshown.map(unshownLine)),
          ),
        ]
      : []),
    el("p", { text: () => say("send.documents", { n: attached.size }) }),
  );
  if (!summary.hidden) drawSummary();
}

function answeredText() {
  const { done, of } = counted([...entries.values()]);
  return say("send.answered", { done, n: of });
}

/** The list of faults with a link to each; hidden again once there are none. */
function drawSummary() {
  const faults = allFaults();
  summary.hidden = !faults.length;
  const line = ({ entry, at, text }) =>
    el(
      "li",
      {},
      el("a", { href: "#", onclick: goingTo(entry, at), text: () => whereOf(entry, at) }),
      el("span", { text }),
    );
  summary.replaceChildren(
    el("h3", { id: "summary-title", text: () => say("send.faults", { n: faults.length }) }),
    el("ul", {}, faults.map(line)),
  );
}

function whereOf(entry, at) {
  const [row, ...name] = at.split(".");
  const field = at && entry.asked.fields.find((one) => one.name === name.join("."));
  const inside = field ? `${say("rows.number", { number: Number(row) + 1 })}, ${pick(field.label)}` : "";
  const document_ =
    entry.group === "document"
      ? [...attached.values()].find((one) => Object.values(one.entries).includes(entry))?.name
      : "";
  return [document_, pick(entry.asked.ask), inside].filter(Boolean).join(", ");
}

function tryExport() {
  sent.replaceChildren();
  for (const { entry } of allFaults()) tellAll(entry);
  drawSummary();
  if (!summary.hidden) return summary.focus();
  if (!entriesOf("answers").some(isSaid) && isForProvider) return notice("send.nothing", {}, true);
  exportFile();
  keepNow();
  drawSent();
}

function drawSent() {
  const { done, of } = counted(entriesOf("answers"));
  const files = [...attached.values()].map((one) => el("li", {}, el("code", { text: pathOf(one) })));
  const how = isForProvider ? "sent.files" : "sent.files-client";
  sent.replaceChildren(
    el("p", { class: "lead", text: () => say("sent.done", { file: FILE_NAME }) }),
    ...(of > done ? [el("p", { text: () => say("sent.open", { n: of - done }) })] : []),
    ...(files.length
      ? [el("p", { text: () => say(how, { file: FILE_NAME }) }), el("ul", { class: "files" }, files)]
      : []),
  );
  notice("sent.done", { file: FILE_NAME });
}
