// Draws the page and keeps it up to date.

function drawAll() {
  proofs.length = 0;
  parts.length = 0;
  links.clear();
  summary.hidden = true;
  sent.replaceChildren();
  planParts();
  for (const part of parts)
    part.node = el("section", { id: part.id, hidden: true, "aria-labelledby": `${part.id}-title` });
  main.replaceChildren(...parts.map((part) => part.node));
  const skip = el("a", { href: "#main", class: "skip", text: () => say("skip"), onclick: skipToPart });
  document
    .getElementById("page")
    .replaceChildren(
      skip,
      topBar(),
      el("div", { class: "columns" }, el("aside", { "aria-label": () => say("aside") }, sideBar()), main),
      notices,
    );
  route({ isFirst: true });
  refresh();
}

function skipToPart(event) {
  event.preventDefault();
  main.querySelector("section:not([hidden]) h2").focus();
}

/** Bring counts, bars and what depends on facts up to date; `entry` is what changed, null for everything. */
function refresh(entry = null) {
  const some = entry && entry.group !== "engagement" ? [entry] : [...entries.values()];
  for (const one of some) showState(one);
  for (const part of parts) {
    part.update?.();
    showCount(part, part.link.querySelector(".count"));
  }
  total.update();
}

listeners.push((entry) => {
  if (entry && entry.group !== "document") lastTouched = entry;
  refresh(entry);
  keepSoon();
});

addEventListener("hashchange", () => route());
addEventListener("popstate", () => route({ isFirst: true }));
addEventListener("pagehide", keepIfWaiting);
document.addEventListener("visibilitychange", keepIfWaiting);
addEventListener("storage", (event) => event.key === KEPT && notice("keep.elsewhere", {}, true));
addEventListener("beforeprint", () => {
  for (const part of parts) make(part);
});

fillBlank();
const [found, from] = newestAnswers();
if (LANGUAGES.includes(found?.lang)) lang = found.lang;
const isRestored = found ? restore(found) : false;
savedAt = isRestored && from.startsWith("keep.from-browser") ? found.saved : "";
document.documentElement.lang = lang;
document.title = say(`title.${FORM.audience}`);
drawAll();
showKept();
follow(keptLine, showKept);
if (found) notice(isRestored ? from : "keep.damaged", { moment: () => momentOf(found.saved) }, !isRestored);
