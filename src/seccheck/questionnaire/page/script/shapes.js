// Between what a control holds (raw) and the value it means, by the shape of the answer.

const SHAPES = {
  "yes-no": {
    blank: () => "",
    parse: (_, raw) => (raw === "" ? {} : { value: raw === "true" }),
    format: (_, value) => (typeof value === "boolean" ? String(value) : ""),
  },
  choice: {
    blank: () => "",
    parse: (asked, raw) => (raw === "" ? {} : { value: asked.choices[Number(raw)].value }),
    format: (asked, value) => positionOf(asked, value),
  },
  number: {
    blank: () => "",
    parse: (asked, raw) => parseNumber(raw, asked.type),
    format: (_, value) => (typeof value === "number" ? typedNumber(value) : ""),
  },
  date: {
    blank: () => "",
    parse: (asked, raw) => parseDate(raw, asked.type),
    format: (_, value) => (typeof value === "string" ? value : ""),
  },
  text: {
    blank: () => "",
    parse: (asked, raw) => parseText(raw, asked.type),
    format: (_, value) => (typeof value === "string" ? value : ""),
  },
  choices: {
    blank: () => ({ none: false, picked: [] }),
    parse: parseChoices,
    format: (asked, value) => ({ none: !value.length, picked: value.map((v) => positionOf(asked, v)).filter(Boolean) }),
  },
  list: {
    blank: () => ({ none: false, text: "" }),
    parse: parseList,
    format: (_, value) => ({ none: !value.length, text: value.join("\n") }),
  },
  rows: {
    blank: () => ({ none: false, rows: [] }),
    parse: parseRows,
    format: (asked, value) => ({ none: !value.length, rows: value.map((row) => formatRow(asked, row)) }),
  },
  document: { blank: () => null, parse: () => ({}), format: () => null },
};
const MANY = ["choices", "list", "rows"];

const blank = (asked) => SHAPES[asked.shape].blank();
const parse = (asked, raw) => SHAPES[asked.shape].parse(asked, raw);

/** What the control holds for `value`; blank where it is none of this shape. */
function format(asked, value) {
  const isFitting = value !== undefined && value !== null && (!MANY.includes(asked.shape) || Array.isArray(value));
  return isFitting ? SHAPES[asked.shape].format(asked, value) : blank(asked);
}

function positionOf(asked, value) {
  const position = asked.choices.findIndex((choice) => choice.value === value);
  return position < 0 ? "" : String(position);
}

function parseChoices(asked, raw) {
  if (raw.none) return checked([], asked.type);
  const picked = raw.picked
    .map(Number)
    .sort((a, b) => a - b)
    .map((position) => asked.choices[position].value);
  return picked.length ? checked(picked, asked.type) : {};
}

function parseList(asked, raw) {
  const apart = asked.type.items.pattern === "^[A-Z]{2}$" ? /[\n,;\s]+/ : /\n/; // codes hold neither commas nor spaces
  const lines = clean(raw.text)
    .split(apart)
    .map((line) => line.trim())
    .filter(Boolean);
  if (!lines.length) return raw.none ? checked([], asked.type) : {};
  const read = lines.map((line) => ({
    line,
    ...parse({ shape: ITEM_SHAPES[asked.type.items.type] ?? "text", type: asked.type.items }, line),
  }));
  const wrong = read.find((item) => item.faults);
  if (wrong)
    return fault("fault.item", {
      item: wrong.line.slice(0, 60),
      key: wrong.faults[0].key,
      inner: wrong.faults[0].values,
    });
  return checked(
    read.map((item) => item.value),
    asked.type,
  );
}

const ITEM_SHAPES = { number: "number", integer: "number" };

function parseRows(asked, raw) {
  const read = raw.rows.map((row, position) => parseRow(asked, row, position)).filter((row) => !row.isBlank);
  const faults = read.flatMap((row) => row.faults);
  if (faults.length) return { faults };
  if (!read.length) return raw.none ? checked([], asked.type) : {};
  return checked(
    read.map((row) => row.value),
    asked.type,
  );
}

function parseRow(asked, row, position) {
  const [value, faults] = [{}, []];
  const results = asked.fields.map((field) => [field, parse(field, row[field.name] ?? blank(field))]);
  for (const [field, result] of results) {
    if (result.faults) faults.push({ ...result.faults[0], at: `${position}.${field.name}` });
    else if ("value" in result) value[field.name] = result.value;
    else if (field.required) faults.push({ at: `${position}.${field.name}`, key: "fault.needed", values: {} });
  }
  return { value, faults, isBlank: results.every(([, result]) => !result.faults && !("value" in result)) };
}

function formatRow(asked, row) {
  return Object.fromEntries(asked.fields.map((field) => [field.name, format(field, row?.[field.name])]));
}
