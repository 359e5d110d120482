// Says what has just happened: one message at a time, kept until it is closed.

const notices = el("div", { class: "notices", role: "status" });

function notice(key, values = {}, isWarning = false) {
  const said = () =>
    say(key, Object.fromEntries(Object.entries(values).map(([k, v]) => [k, v instanceof Function ? v() : v])));
  const close = button("notice.close", () => notices.replaceChildren(), { class: "quiet" });
  notices.replaceChildren(
    el("p", { class: isWarning ? "notice warning" : "notice" }, el("span", { text: said }), close),
  );
}

/** Ask before something is lost; `act` is done only after a yes. */
function confirmThen(key, values, act) {
  const done = (isSure) => {
    dialog.close();
    dialog.remove();
    if (isSure) act();
  };
  const asked = el("p", { id: "confirm", text: () => say(key, values) });
  const no = button("confirm.no", () => done(false), { class: "secondary", autofocus: true });
  const yes = button("confirm.yes", () => done(true), { class: "danger" });
  const dialog = el(
    "dialog",
    { "aria-labelledby": "confirm", oncancel: () => dialog.remove() },
    asked,
    el("div", { class: "row" }, no, yes),
  );
  document.body.append(dialog);
  dialog.showModal();
}
