// What the page was made with, read before anything in it is changed.

document.getElementById("page").replaceChildren(); // a copy saved by the browser itself holds what was drawn

const PRISTINE = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
const FORM = JSON.parse(document.getElementById("form").textContent);
const WORDS = JSON.parse(document.getElementById("words").textContent);
const LANGUAGES = ["en", "fr"];
const PROVIDER = "provider";
const isForProvider = FORM.audience === PROVIDER;

/** The answers that came inside this file, null in a blank one. */
function embeddedAnswers() {
  try {
    return JSON.parse(document.getElementById("answers").textContent);
  } catch {
    return null;
  }
}
