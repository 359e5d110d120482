// Writes YAML in block style that the strict reader takes: every text in the quotes of JSON.

const RESERVED = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

function yamlKey(key) {
  return /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(key) && !RESERVED.test(key) ? key : JSON.stringify(key);
}

function yamlScalar(value) {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : JSON.stringify(value);
}

const isPlain = (value) => typeof value !== "object" || value === null;

/** The lines of a mapping, without an indent of their own. */
function yamlMapping(mapping) {
  return Object.entries(mapping).flatMap(([key, value]) => {
    if (isPlain(value)) return [`${yamlKey(key)}: ${yamlScalar(value)}`];
    const inner = Array.isArray(value) ? yamlList(value) : yamlMapping(value);
    return inner.length
      ? [`${yamlKey(key)}:`, ...inner.map((line) => `  ${line}`)]
      : [`${yamlKey(key)}: ${Array.isArray(value) ? "[]" : "{}"}`];
  });
}

function yamlList(list) {
  return list.flatMap((value) => {
    if (isPlain(value)) return [`- ${yamlScalar(value)}`];
    const [first = "{}", ...rest] = yamlMapping(value);
    return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
  });
}

/** The whole file, its head comment first. */
function yamlFile(comments, mapping) {
  return [...comments.map((line) => `# ${line}`), ...yamlMapping(mapping), ""].join("\n");
}
