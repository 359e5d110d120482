// Counts what is answered of what applies, by section and in all, and shows it.

/** `{done, of}` over entries; what does not apply counts only where it is answered. */
function counted(some) {
  const asked = some.filter((entry) => entry.asked.required !== false && (isSaid(entry) || isAsked(entry)));
  return { done: asked.filter((entry) => isSaid(entry) && !hasFault(entry)).length, of: asked.length };
}

function isAsked(entry) {
  return entry.group !== "answers" || applies(entry.asked);
}

/** A bar with its words; `count` gives `{done, of}`. */
function progressBar(labelKey, count) {
  const id = `p-${++progressBar.count}`;
  const bar = el("progress", { "aria-labelledby": id, max: 1, value: 0 });
  const words = el("span", { id });
  const node = el("p", { class: "progress" }, words, bar);
  follow(node, update);
  return { node, update };

  function update() {
    const { done, of } = count();
    words.textContent = say(labelKey, { done, n: of });
    bar.max = Math.max(of, 1);
    bar.value = done;
  }
}
progressBar.count = 0;

/** The next open question behind `entry`, around the end; undefined where all are answered. */
function nextOpen(entry) {
  const all = [...entries.values()];
  const from = all.indexOf(entry) + 1;
  const isOpen = (one) => !isSaid(one) && one.asked.required !== false && isAsked(one);
  return [...all.slice(from), ...all.slice(0, from)].find(isOpen);
}
