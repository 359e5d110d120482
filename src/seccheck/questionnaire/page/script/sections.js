// The parts of the page, one shown at a time, each made when it is first opened; the way between them is the address.

const parts = []; // {id, title, make, of: entries, node}
const main = el("main", { id: "main" });
const links = new Map();

function planParts() {
  const head = ["provider", "client", "declared"].flatMap(entriesOf);
  parts.push({
    id: "who",
    title: () => say("part.who"),
    of: head,
    make: () => [el("p", { text: () => say(`who.how.${FORM.audience}`) }), ...head.map(questionCard)],
  });
  const facts = entriesOf("engagement");
  parts.push({
    id: "service",
    title: () => say("part.service"),
    of: facts,
    make: () => [el("p", { text: () => say("service.how") }), ...facts.map(questionCard)],
  });
  for (const section of FORM.sections) {
    const of = section.questions.map((question) => entries.get(question.claim));
    parts.push({ id: `policy-${section.id}`, title: () => pick(section.title), of, make: () => grouped(of) });
  }
  parts.push({ id: "documents", title: () => say("part.documents"), of: [], make: documentsSection });
  parts.push({ id: "send", title: () => say("part.send"), of: [], make: sendSection });
}

/** Question cards beneath the requirement that most rests on them. */
function grouped(of) {
  const made = [];
  let current = null;
  for (const entry of of) {
    const [id] = entry.asked.why;
    if (id !== current) made.push(groupHead(id));
    current = id;
    made.push(questionCard(entry));
  }
  return made;
}

function groupHead(id) {
  const { title, severity } = FORM.requirements[id];
  const chip = el("span", { class: `chip ${severity}`, text: () => say(`severity.${severity}`) });
  return el(
    "div",
    { class: "group" },
    el("h3", { text: () => pick(title) }),
    chip,
    el("span", { class: "small", text: id }),
  );
}

/** Make a part's content, once. */
function make(part) {
  if (part.node.childElementCount) return;
  const position = parts.indexOf(part);
  const bar = part.of.length ? progressBar("progress.part", () => counted(part.of)) : null;
  part.update = bar?.update ?? (() => {});
  const turn = el(
    "nav",
    { class: "turn", "aria-label": () => say("turn") },
    turnLink(parts[position - 1], "turn.back"),
    turnLink(parts[position + 1], "turn.on"),
  );
  part.node.append(
    el("h2", { id: `${part.id}-title`, tabindex: "-1", text: part.title }),
    ...(bar ? [bar.node] : []),
    ...part.make(),
    turn,
  );
}

function turnLink(part, key) {
  return part
    ? el("a", {
        href: `#${part.id}`,
        class: key === "turn.on" ? "button" : "button secondary",
        text: () => say(key, { title: part.title() }),
      })
    : el("span");
}

/** Show the part that the address names. */
function route({ isFirst = false } = {}) {
  const part = parts.find((one) => `#${one.id}` === location.hash) ?? parts[0];
  make(part);
  for (const one of parts) {
    one.node.hidden = one !== part;
    put(links.get(one), "aria-current", one === part ? "page" : null);
  }
  if (part.id === "documents") drawDocuments();
  if (part.id === "send") drawSend();
  if (isFirst) return;
  const title = part.node.querySelector("h2");
  title.scrollIntoView({ block: "start" });
  title.focus({ preventScroll: true });
}

/** Open the part of `entry` and put the focus where it is answered. */
function goTo(entry, at = "") {
  const part =
    entry.group === "document"
      ? parts.find((one) => one.id === "documents")
      : parts.find((one) => one.of.includes(entry));
  if (location.hash !== `#${part.id}`) history.pushState(null, "", `#${part.id}`);
  route({ isFirst: true });
  entry.isOpened = true;
  showState(entry);
  const place =
    document.getElementById(asPlace(entry, at)) ??
    document.getElementById(asPlace(entry)) ??
    entry.node?.querySelector("input, select, textarea, button");
  place?.closest("details")?.setAttribute("open", "");
  place?.focus({ preventScroll: true });
  entry.node?.scrollIntoView({ block: "center" });
}

function goingTo(entry, at) {
  return (event) => {
    event.preventDefault();
    goTo(entry, at);
  };
}
