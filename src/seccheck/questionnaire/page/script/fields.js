// The control of one single value. `names` says its id and what labels and describes it; `give(raw, isFinal)` takes it.

function control(asked, raw, names, give) {
  return CONTROLS[asked.shape](asked, raw, names, give);
}

const FEW = 5; // choices that are seen at once; more go into a list to select from

const CONTROLS = {
  "yes-no": (asked, raw, names, give) =>
    oneOf(
      [
        ["true", () => say("yes")],
        ["false", () => say("no")],
      ],
      asked,
      raw,
      names,
      give,
    ),
  choice: (asked, raw, names, give) => {
    const options = asked.choices.map((choice, position) => [String(position), () => labelOf(choice)]);
    return oneOf(options, asked, raw, names, give);
  },
  number: numberControl,
  date: dateControl,
  text: textControl,
  choices: choicesControl,
  list: listControl,
};

/** A choice's label; values that are yes and no are said so where the policies have no words for them. */
function labelOf(choice) {
  const label = pick(choice.label);
  return typeof choice.value === "boolean" && label === String(choice.value) ? say(choice.value ? "yes" : "no") : label;
}

function oneOf(options, asked, raw, names, give) {
  return names.isCompact || options.length > FEW
    ? selectControl(options, asked, raw, names, give)
    : radios(options, raw, names, give);
}

function selectControl(options, asked, raw, names, give) {
  const none = el("option", { value: "", text: () => say("choose") });
  const listed = options.map(([value, label]) => el("option", { value, text: label, selected: value === raw }));
  const onchange = (event) => give(event.target.value, true);
  return el("select", { ...attributes(asked, names), onchange }, none, listed);
}

function radios(options, raw, names, give) {
  const one = ([value, label], position) => {
    const id = position ? `${names.id}-${position}` : names.id;
    const onchange = () => give(value, true);
    const input = el("input", { type: "radio", id, name: `r${names.id}`, value, checked: value === raw, onchange });
    return el("label", { class: "option" }, input, el("span", { text: label }));
  };
  return el(
    "div",
    { class: "options", role: "radiogroup", ...labels(names), "aria-required": names.isRequired ? "true" : null },
    options.map(one),
  );
}

function labels(names) {
  return { "aria-labelledby": names.label, "aria-describedby": described(...names.described) };
}

function attributes(asked, names) {
  return { id: names.id, ...labels(names), "aria-required": names.isRequired ? "true" : null };
}

function heard(give) {
  return { oninput: (event) => give(event.target.value), onchange: (event) => give(event.target.value, true) };
}

function numberControl(asked, raw, names, give) {
  const mode = asked.type.type === "integer" ? "numeric" : "decimal";
  const input = el("input", {
    type: "text",
    inputmode: mode,
    autocomplete: "off",
    class: "number",
    ...attributes(asked, names),
    ...heard(give),
  });
  input.value = raw;
  return asked.unit
    ? el(
        "span",
        { class: "measured" },
        input,
        el("span", { class: "unit", id: `${names.id}-unit`, text: () => pick(asked.unit) }),
      )
    : input;
}

function dateControl(asked, raw, names, give) {
  const told = (isFinal) => (event) => give(event.target.validity.badInput ? UNFINISHED : event.target.value, isFinal);
  const input = el("input", {
    type: "date",
    max: "9999-12-31",
    ...attributes(asked, names),
    oninput: told(false),
    onchange: told(false),
    onblur: told(true),
  });
  input.value = raw;
  return input;
}

function textControl(asked, raw, names, give) {
  const isShort = names.isCompact || asked.isLine || asked.type.pattern || asked.type.format;
  const kind = isShort ? el("input", { type: "text", autocomplete: "off" }) : el("textarea", { rows: 2 });
  for (const [name, value] of Object.entries(attributes(asked, names))) put(kind, name, value);
  if (asked.type.pattern === "^[A-Z]{2}$") kind.classList.add("code");
  kind.addEventListener("input", () => give(kind.value));
  kind.addEventListener("change", () => give(kind.value, true));
  kind.value = raw;
  return kind;
}
