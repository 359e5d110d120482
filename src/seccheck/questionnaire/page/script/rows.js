// Rows: each a small card of fields, to be added and taken away, or said that there is none.

function rowsControl(entry, names) {
  const { asked } = entry;
  const list = el("div", { class: "rows" });
  const none = tick(
    `${names.id}-none`,
    () => say("none.there-is"),
    entry.raw.none,
    (event) => give({ none: event.target.checked, rows: [] }, true),
  );
  const add = button("rows.add", addRow, { class: "secondary", id: names.id });
  const onfocusout = (event) => {
    if (document.hasFocus() && !box.contains(event.relatedTarget)) tellAll(entry);
  };
  const box = el(
    "div",
    { role: "group", class: "stack", ...labels(names), onfocusout },
    list,
    el("div", { class: "row" }, add, none),
  );
  draw();
  return box;

  function give(raw, isFinal = false) {
    take(entry, raw, isFinal);
  }

  function draw() {
    list.replaceChildren(...entry.raw.rows.map(rowCard));
    none.hidden = entry.raw.rows.length > 0;
    none.querySelector("input").checked = entry.raw.none;
  }

  function addRow() {
    const row = Object.fromEntries(asked.fields.map((field) => [field.name, blank(field)]));
    give({ none: false, rows: [...entry.raw.rows, row] });
    none.hidden = true;
    none.querySelector("input").checked = false;
    list.append(rowCard(row, entry.raw.rows.length - 1));
    list.lastElementChild.querySelector("input, select, textarea").focus();
  }

  function removeRow(position) {
    give({ none: false, rows: entry.raw.rows.filter((_, at) => at !== position) }, true);
    draw();
    showFaults(entry);
    add.focus();
    notice("rows.removed", { number: position + 1 });
  }

  function rowCard(row, position) {
    const title = `${names.id}-${position}-title`;
    const remove = button("rows.remove", () => removeRow(position), {
      class: "quiet",
      "aria-label": () => say("rows.remove-number", { number: position + 1 }),
    });
    const head = el(
      "div",
      { class: "row-head" },
      el("p", { class: "row-title", id: title, text: () => say("rows.number", { number: position + 1 }) }),
      remove,
    );
    return el(
      "div",
      { class: "row-card", role: "group", "aria-labelledby": title },
      head,
      el("div", { class: "grid" }, asked.fields.map(cell)),
    );

    function cell(field) {
      return fieldCell(entry, field, row[field.name] ?? blank(field), `${position}.${field.name}`, (raw, isFinal) => {
        row[field.name] = raw;
        entry.raw.rows[position] = row;
        give(entry.raw, isFinal);
      });
    }
  }
}

/** One labelled field of a row or of a document, with its fault beneath. */
function fieldCell(entry, field, raw, at, give) {
  const place = asPlace(entry, at);
  const names = {
    id: place,
    label: `${place}-label`,
    described: [`${place}-fault`, `${place}-limits`],
    isCompact: true,
    isRequired: field.required,
  };
  const isGroup = field.shape === "choices";
  const optional = field.required ? null : el("span", { class: "optional", text: () => say("optional") });
  const label = el(
    isGroup ? "p" : "label",
    { class: "field-label", id: names.label, for: isGroup ? null : place },
    el("span", { text: () => pick(field.label) }),
    optional,
  );
  const limits = el("p", { class: "small", id: `${place}-limits`, text: () => limitsOf(field) });
  return el(
    "div",
    { class: `cell ${field.shape}` },
    label,
    control(field, raw, names, give),
    limits,
    faultLine(entry, at, place),
  );
}
