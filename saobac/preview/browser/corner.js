/*
 * The preview's part of the forms: in a corner, the way back and how many errors there are.
 * Both open in a tab beside, so that nothing that was written is left.
 */

import { count, make } from "./make.js";
import { connect } from "./wire.js";

const TAB = "saobac-preview";
const STAR = make("img", { src: new URL("woven/star.svg", import.meta.url), alt: "" });

const host = document.createElement("saobac-corner");
const root = host.attachShadow({ mode: "open" });
const corner = make("aside", { class: "corner", hidden: "" });
for (const name of ["cloth.css", "corner.css"]) {
  root.append(make("link", { rel: "stylesheet", href: new URL(name, import.meta.url) }));
}
root.append(corner);
document.body.append(host);

let words = null;

function show(state) {
  words = state.words;
  host.lang = state.language;
  corner.hidden = false;
  corner.setAttribute("aria-label", words.preview);
  corner.replaceChildren(make("a", { href: "/", target: TAB }, STAR, words.preview));
  const { errors, stop } = state;
  if (!errors.length && !stop) return;
  const said = stop
    ? words["stopped-build"]
    : count(errors.length, words["short-error"], words["short-errors"]);
  corner.append(make("a", { class: "errors", href: "/#saobac-problems", target: TAB }, said));
}

function lost() {
  if (words) corner.replaceChildren(make("span", { role: "status" }, words.lost));
}

connect((message) => message.command === "state" && show(message), lost);
