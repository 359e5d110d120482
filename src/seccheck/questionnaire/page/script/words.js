// The language spoken, and sentences in it.

let lang = FORM.lang;

const SINGULAR = { en: [1], fr: [0, 1] };

/** The sentence `key` with `values` in its places; `n` chooses between KEY.one and KEY.many. */
function say(key, values = {}) {
  const sentences = WORDS[lang];
  const isSingular = SINGULAR[lang].includes(values.n);
  const found = sentences[key] ?? sentences[`${key}.${isSingular ? "one" : "many"}`] ?? key;
  return found.replace(/\{(\w+)\}/g, (_, name) => spelt(values[name]));
}

/** The reader's own variety of the language spoken, for dates and numbers. */
function locale() {
  return navigator.languages.find((one) => one.startsWith(`${lang}-`)) ?? { en: "en-GB", fr: "fr-FR" }[lang];
}

function spelt(value) {
  return typeof value === "number"
    ? value.toLocaleString(locale(), { maximumFractionDigits: 12 })
    : String(value ?? "");
}

/** A text that the form brings in all languages. */
function pick(text) {
  return text?.[lang] || text?.en || "";
}

/** A moment of ISO 8601 as people write it. */
function momentOf(iso) {
  return new Date(iso).toLocaleString(locale(), { dateStyle: "long", timeStyle: "short" });
}

function sizeOf(bytes) {
  const [unit, by] = bytes < 1e6 ? ["size.kb", 1e3] : ["size.mb", 1e6];
  return say(unit, { number: Math.max(1, Math.round((bytes / by) * 10) / 10) });
}
