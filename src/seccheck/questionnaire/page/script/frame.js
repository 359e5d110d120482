// What stays around the parts: title, language, way through the page, what was kept.

const keptLine = el("p", { class: "kept small" });
const total = progressBar("progress.total", () => counted([...entries.values()]));

function showKept() {
  keptLine.textContent = savedAt
    ? say("keep.kept", { moment: momentOf(savedAt) })
    : say(isRefused ? "keep.not" : "keep.nothing");
}

function topBar() {
  const names = { fr: "Français", en: "English" };
  const choices = ["fr", "en"].map((code) =>
    el("button", {
      type: "button",
      lang: code,
      "aria-pressed": () => String(lang === code),
      text: names[code],
      onclick: () => speak(code),
    }),
  );
  const about = () =>
    [
      FORM.client && say("title.for", { client: FORM.client }),
      say("title.about", { gate: say(`gate.${FORM.gate}`), profile: say(`profile.${FORM.profile}`) }),
    ]
      .filter(Boolean)
      .join(" · ");
  const title = el(
    "div",
    {},
    el("h1", { text: () => say(`title.${FORM.audience}`) }),
    el("p", { class: "small", text: about }),
  );
  return el(
    "header",
    { class: "top" },
    title,
    el("div", { class: "languages", role: "group", "aria-label": () => say("language") }, choices),
  );
}

function speak(code) {
  lang = code;
  document.documentElement.lang = code;
  document.title = say(`title.${FORM.audience}`);
  sayAgain();
  for (const entry of entries.values()) showFaults(entry);
  for (const one of attached.values()) for (const entry of Object.values(one.entries)) showFaults(entry);
  keepSoon();
}

function sideBar() {
  const items = parts.map((part) => {
    const count = el("span", { class: "count" });
    part.link = el("a", { href: `#${part.id}` }, el("span", { text: part.title }), count);
    follow(count, () => showCount(part, count));
    links.set(part, part.link);
    return el("li", {}, part.link);
  });
  const list = el(
    "details",
    { class: "parts" },
    el("summary", { text: () => say("parts") }),
    el("nav", { "aria-label": () => say("parts") }, el("ul", {}, items)),
  );
  const wide = matchMedia("(min-width: 60rem)");
  const unfold = () => (list.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();
  for (const item of items) item.addEventListener("click", () => setTimeout(unfold));
  const next = button("next", () => goToNext(), { class: "secondary" });
  const copy = button("copy.save", saveCopy, { class: "quiet" });
  const again = button("again", startAgain, { class: "quiet" });
  return el("div", { class: "side" }, total.node, next, list, el("div", { class: "row tools" }, copy, again), keptLine);
}

function showCount(part, node) {
  if (!part.of.length) {
    node.textContent = part.id === "documents" && attached.size ? String(attached.size) : "";
    return;
  }
  const { done, of } = counted(part.of);
  node.textContent = of ? `${done}/${of}` : "–";
  put(part.link, "data-done", of > 0 && done === of);
}

let lastTouched = null;

function goToNext() {
  const next = nextOpen(lastTouched);
  lastTouched = next ?? null;
  if (next) goTo(next);
  else notice("next.none");
}

function startAgain() {
  confirmThen("again.sure", {}, () => {
    fillBlank();
    attached.clear();
    savedAt = "";
    lastTouched = null;
    drawAll();
    keepNow();
    notice("again.done");
  });
}
