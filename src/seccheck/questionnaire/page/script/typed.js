// Reads what was typed: text, numbers, dates. A result is {value}, {faults} or, where nothing was said, {}.

const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;
const LARGEST = 1e15; // below it every whole number is exact
const EARLIEST = "1900-01-01";
const UNFINISHED = "?"; // a date field in which not a whole date stands

/** `text` without characters that can hide or steer: the dossier's reader refuses them. */
function clean(text) {
  return String(text)
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(HIDDEN, "");
}

function fault(key, values = {}) {
  return { faults: [{ at: "", key, values }] };
}

function parseText(raw, type) {
  const typed = clean(raw).trim();
  const text = type.pattern === "^[A-Z]{2}$" ? typed.toUpperCase() : typed;
  return text ? checked(text, type) : {};
}

function parseDate(raw, type) {
  if (!raw) return {};
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(raw) && !Number.isNaN(Date.parse(raw)) && raw >= EARLIEST;
  return isDay ? checked(raw, type) : fault("fault.date");
}

function parseNumber(raw, type) {
  const text = clean(raw)
    .trim()
    .replace(/[\u00a0\u202f\u2009'’]/g, " ")
    .replace("−", "-");
  if (!text) return {};
  const parts = /^([+-]?)(\d+|\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/.exec(text);
  const isWhole = type.type === "integer";
  if (!parts) return fault(isWhole ? "fault.whole" : "fault.number");
  const [, sign, grouped, decimals] = parts;
  const whole = grouped.replaceAll(" ", "");
  if (decimals?.length === 3 && whole.length < 4 && Number(whole)) {
    const values = { first: whole + decimals, second: `${whole}${lang === "fr" ? "," : "."}${decimals}0` };
    return isWhole ? fault("fault.separator", values) : fault("fault.ambiguous", values);
  }
  const number = Number(`${sign}${whole}.${decimals ?? 0}`);
  if (Math.abs(number) >= LARGEST) return fault("fault.too-large");
  if (isWhole && !Number.isInteger(number)) return fault("fault.whole");
  return checked(number === 0 ? 0 : number, type);
}

/** A number as it can be typed; three decimals would look like thousands. */
function typedNumber(number) {
  const text = /\.\d{3}$/.test(String(number)) ? `${number}0` : String(number);
  return lang === "fr" ? text.replace(".", ",") : text;
}
