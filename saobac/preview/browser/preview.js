/* The preview's part of a page: connects it to the server, and shows what the server says. */

import { makeBar } from "./bar.js";
import { markDrafts } from "./drafts.js";
import { make } from "./make.js";
import { makeOverlay } from "./overlay.js";
import { makeWaiting } from "./waiting.js";
import { connect, reload } from "./wire.js";

const PROBLEMS = "#saobac-problems";
/* Ends an address that leads to the problems, wherever it leads. */
const STYLES = ["cloth.css", "problems.css", "overlay.css", "bar.css"];

/** Lay bar and overlay over a page, where its own styles do not reach. */
function makePage() {
  const host = document.createElement("saobac-preview");
  const root = host.attachShadow({ mode: "open" });
  let state = null;

  // The reset stands first, and each style may change what those before it say.
  const loaded = STYLES.map((name) => {
    const link = make("link", { rel: "stylesheet", href: new URL(name, import.meta.url) });
    const done = new Promise((resolve) => link.addEventListener("load", resolve));
    root.append(link);
    return done;
  });
  const overlay = makeOverlay(root);
  const bar = makeBar(root, host, overlay.open);
  const ready = Promise.all(loaded);
  host.hidden = true;
  document.body.append(host);

  return {
    async show(next) {
      state = next;
      host.lang = next.language;
      await ready;
      host.hidden = false;
      bar.show(state);
      overlay.show(state);
      markDrafts(state);
      if (location.hash === PROBLEMS && !state.building) {
        history.replaceState(null, "", location.pathname + location.search);
        if (state.stop || state.errors.length || state.warnings.length) overlay.open();
      }
    },
    progress() {
      if (state) bar.say(state.words.building);
    },
    lost() {
      if (state) bar.say(state.words.lost);
    },
  };
}

const main = document.getElementById("preview-waiting");
const view = main ? makeWaiting(main) : makePage();

connect((message) => {
  if (message.command === "state") view.show(message);
  else if (message.command === "progress") view.progress(message);
  else if (message.command === "reload") reload(message);
}, view.lost);
