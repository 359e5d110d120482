// Whether a question applies, by the facts as they stand. A test of an unsaid fact holds; so does no test at all.

function applies(question) {
  return !question.when?.length || question.when.some((branch) => branch.every(holds));
}

function holds(test) {
  const value = factValue(test.fact);
  return value === undefined || test.values.some((expected) => JSON.stringify(expected) === JSON.stringify(value));
}

/** The facts that keep a question from applying, as their entries. */
function factsAgainst(question) {
  const failed = (question.when ?? []).flatMap((branch) => branch.filter((test) => !holds(test)));
  return [...new Set(failed.map((test) => entries.get(`engagement.${test.fact}`)))];
}

/** Why it does not apply, as a sentence. */
function reasonAgainst(question) {
  const facts = factsAgainst(question).map((entry) =>
    say("off.fact", { ask: pick(entry.asked.ask), answer: answerText(entry) }),
  );
  return say("off.because", { facts: facts.join(" ; ") });
}

/** An answer in the reader's words. */
function answerText(entry) {
  const { value } = entry.result;
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  const labelled = (one) => pick(entry.asked.choices?.find((choice) => choice.value === one)?.label) || String(one);
  return Array.isArray(value) ? value.map(labelled).join(", ") : labelled(value);
}
