// Holds a value against its type: the keywords of JSON Schema that claims are typed with.

const BOUNDS = [
  ["minimum", (value, bound) => value >= bound],
  ["maximum", (value, bound) => value <= bound],
  ["exclusiveMinimum", (value, bound) => value > bound],
  ["exclusiveMaximum", (value, bound) => value < bound],
  ["multipleOf", (value, bound) => Math.abs(value / bound - Math.round(value / bound)) < 1e-9],
  ["minLength", (value, bound) => [...value].length >= bound],
  ["maxLength", (value, bound) => [...value].length <= bound],
  ["minItems", (value, bound) => value.length >= bound],
  ["maxItems", (value, bound) => value.length <= bound],
  [
    "uniqueItems",
    (value, isAsked) => !isAsked || new Set(value.map((item) => JSON.stringify(item))).size === value.length,
  ],
];
const FORMATS = { uri: /^[a-z][a-z0-9+.-]*:\S+$/i, email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ };
const PATTERNS = { "^[A-Z]{2}$": "country", "^[0-9a-f]{64}$": "sha256" };

/** The value, or the first thing wrong with it. */
function checked(value, type) {
  for (const [keyword, holds] of BOUNDS) {
    if (keyword in type && !holds(value, type[keyword])) return fault(`fault.${keyword}`, { bound: type[keyword] });
  }
  if (type.pattern && !matches(value, type.pattern)) {
    const known = Object.hasOwn(PATTERNS, type.pattern) ? `fault.${PATTERNS[type.pattern]}` : "fault.pattern";
    return fault(known, { pattern: type.pattern });
  }
  if (Object.hasOwn(FORMATS, type.format ?? "") && !FORMATS[type.format].test(value))
    return fault(`fault.${type.format}`);
  return { value };
}

function matches(value, pattern) {
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true; // written for another dialect: the import holds it against the type once more
  }
}

/** What may be answered, in words; empty where the control itself shows it. */
function limitsOf(asked) {
  const type = asked.shape === "list" ? asked.type.items : asked.type;
  const [least, most] = [type.minimum, type.maximum];
  const kind = type.type === "integer" ? "limits.whole" : "limits.number";
  if (asked.shape === "number" && least !== undefined && most !== undefined)
    return say(`${kind}.between`, { least, most });
  if (asked.shape === "number" && least !== undefined) return say(`${kind}.least`, { least });
  if (asked.shape === "number" && most !== undefined) return say(`${kind}.most`, { most });
  if (asked.shape === "number") return say(kind);
  if (type.pattern && Object.hasOwn(PATTERNS, type.pattern)) return say(`limits.${PATTERNS[type.pattern]}`);
  return type.format && Object.hasOwn(FORMATS, type.format) ? say(`limits.${type.format}`) : "";
}
