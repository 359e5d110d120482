// Makes elements; text and attributes given as functions follow the language. Nothing is ever read as markup.

const updates = new WeakMap();

/** An element; of `properties`, `text` is its text, `on...` a listener, all else an attribute. */
function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (typeof value === "function") follow(node, () => put(node, name, value()));
    else put(node, name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function put(node, name, value) {
  if (name === "text") node.textContent = value;
  else if (value === null || value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : value);
}

/** Run `update` now and whenever the language changes. */
function follow(node, update) {
  updates.set(node, [...(updates.get(node) ?? []), update]);
  node.setAttribute("data-follows", "");
  update();
}

/** Say everything once more, in the language that is spoken now. */
function sayAgain(root = document) {
  for (const node of root.querySelectorAll("[data-follows]")) for (const update of updates.get(node) ?? []) update();
}

function button(key, onclick, properties = {}) {
  return el("button", { type: "button", text: () => say(key), onclick, ...properties });
}

/** A part that can be opened; `label` is a function. */
function disclosure(name, label, ...children) {
  return el("details", { class: name }, el("summary", { text: label }), ...children);
}

/** Ids of what describes a control, for aria-describedby. */
function described(...ids) {
  return ids.filter(Boolean).join(" ") || null;
}
