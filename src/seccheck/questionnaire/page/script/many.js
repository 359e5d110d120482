// Controls of several values: boxes to tick, and a list of one a line; both can say that there is none.

const NONE = "none"; // a choice that means what "none of these" does

function tick(id, label, isTicked, onchange, more = {}) {
  const input = el("input", { type: "checkbox", id, checked: isTicked, onchange, ...more });
  return el("label", { class: "option" }, input, el("span", { text: label }));
}

function choicesControl(asked, raw, names, give) {
  const box = el("div", { class: "options many", role: "group", ...labels(names) });
  const hasOwnNone = asked.choices.some((choice) => choice.value === NONE);
  const boxes = asked.choices.map((choice, position) => {
    const isTicked = raw.picked.includes(String(position));
    const onchange = (event) => picked(event.target, choice.value === NONE);
    return tick(position ? `${names.id}-${position}` : names.id, () => labelOf(choice), isTicked, onchange, {
      value: String(position),
    });
  });
  const isOffered = !hasOwnNone || raw.none;
  if (isOffered)
    boxes.push(
      tick(
        `${names.id}-none`,
        () => say("none.of-these"),
        raw.none,
        (event) => picked(event.target, true),
        { value: "none" },
      ),
    );
  box.append(...boxes);
  return box;

  function picked(input, isNone) {
    const all = [...box.querySelectorAll("input")];
    const excludes = (other) => isNone || other.value === "none" || asked.choices[Number(other.value)].value === NONE;
    if (input.checked) for (const other of all) if (other !== input && excludes(other)) other.checked = false;
    const ticked = all.filter((one) => one.checked).map((one) => one.value);
    give({ none: ticked.includes("none"), picked: ticked.filter((value) => value !== "none") }, true);
  }
}

function listControl(asked, raw, names, give) {
  const area = el("textarea", { rows: 3, class: "list", ...attributes(asked, names) });
  area.value = raw.text;
  const none = tick(
    `${names.id}-none`,
    () => say("none.there-is"),
    raw.none,
    () => changed(true),
  );
  const box = none.querySelector("input");
  area.addEventListener("input", () => changed(false));
  area.addEventListener("change", () => changed(true));
  return el(
    "div",
    { class: "stack" },
    area,
    el("p", { class: "small", text: () => say("list.how") }),
    asked.isNeverNone ? null : none,
  );

  function changed(isFinal) {
    const isFilled = area.value.trim() !== "";
    if (isFilled) box.checked = false;
    box.disabled = isFilled;
    give({ none: box.checked, text: area.value }, isFinal);
  }
}
