/*
 * A sheet of cloth over the last good page, with what stops the next one. It comes by itself
 * when there is an error and goes when there is none; it lists warnings only when asked.
 */

import { count, make } from "./make.js";
import { listProblems, revealCarets } from "./problems.js";
import { isAtWork } from "./wire.js";

const CLOSED = "saobac-preview-closed";
/* What was closed by hand stays closed on the next page too, until it changes. */

export function makeOverlay(root) {
  const title = make("h2", { id: "title", tabindex: "-1", autofocus: "" });
  const note = make("p", { class: "note" });
  const close = make("button", { type: "button", class: "close", onclick: () => sheet.close() });
  const body = make("div", { class: "sheet-body" });
  const sheet = make(
    "dialog",
    { class: "sheet", "aria-labelledby": "title" },
    make("div", { class: "sheet-head" }, title, close, note),
    body,
  );
  root.append(sheet);

  let state = { errors: [], warnings: [], stop: "" };
  let written = "";
  sheet.addEventListener("close", () => sessionStorage.setItem(CLOSED, nature(state)));
  // A click on the page beside the sheet closes it.
  sheet.addEventListener("click", (event) => event.target === sheet && sheet.close());

  function open() {
    write();
    if (!sheet.open) sheet.showModal();
    revealCarets(sheet);
  }

  function write() {
    const { errors, warnings, words, source, stop } = state;
    const said = JSON.stringify([errors, warnings, words, source, stop]);
    // Another build may say the same: who reads it keeps place and focus.
    if (said === written) return;
    written = said;
    const stops = isBroken(state);
    title.textContent = stop ? words["stopped-build"] : titleOf(errors, warnings, words);
    note.textContent = [
      stops ? words["last-good"] : words["only-warnings"],
      errors.length ? words.mend : "",
    ].join(" ");
    close.replaceChildren(words.close);
    body.replaceChildren();
    if (stop) body.append(make("p", { class: "sentence stop" }, stop));
    if (errors.length) body.append(listProblems(errors, words, source));
    if (stops && warnings.length) {
      body.append(make("h3", {}, titleOf([], warnings, words)));
    }
    if (warnings.length) body.append(listProblems(warnings, words, source));
  }

  return {
    open,
    /** Take a new state: open for new errors, close when they are mended. */
    show(next) {
      const was = state;
      state = next;
      if (isBroken(next)) {
        const isKnown = isAtWork || sessionStorage.getItem(CLOSED) === nature(next);
        if (sheet.open || !isKnown) open();
      } else if (sheet.open && (isBroken(was) || !next.warnings.length)) {
        sheet.close();
      } else if (sheet.open) {
        write();
      }
    },
  };
}

export function isBroken(state) {
  return Boolean(state.stop) || state.errors.length > 0;
}

/** What would have to change for a closed sheet to open again. */
function nature(state) {
  return JSON.stringify([state.stop, state.errors]);
}

function titleOf(errors, warnings, words) {
  return errors.length
    ? count(errors.length, words["one-error"], words.errors)
    : count(warnings.length, words["one-warning"], words.warnings);
}
