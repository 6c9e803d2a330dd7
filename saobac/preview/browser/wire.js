/*
 * The wire to the preview's server: livereload's protocol, with a token of this page's own.
 * A server that was started anew has another token, so the page is loaded anew with it.
 */

const RETRY = 1500;
/* Milliseconds between two looks for a server that is gone. */

const own = document.querySelector("script[data-token]").dataset;

export const token = own.token;

/** Whether somebody may be writing here: such a page is never loaded anew by itself. */
export const isAtWork = Boolean(own.work);

/** Connect; `receive` gets every message, `lost` is called when the server is gone. */
export function connect(receive, lost) {
  const address = new URL("live", import.meta.url);
  address.protocol = "ws:";
  address.search = new URLSearchParams({ token: own.token });
  const socket = new WebSocket(address);
  const send = (message) => socket.send(JSON.stringify(message));
  let leaving = false;

  addEventListener("pagehide", () => {
    leaving = true;
    socket.close();
  });
  // A page that is taken out of the browser's memory again has no wire any more.
  addEventListener("pageshow", (event) => event.persisted && !isAtWork && location.reload());

  socket.addEventListener("open", () => send({ command: "hello" }));
  socket.addEventListener("message", (event) => {
    const message = JSON.parse(event.data);
    if (message.command === "hello") {
      const styles = own.styles.split(" ").filter(Boolean);
      send({ command: "info", path: own.path, version: own.version, styles });
    } else {
      receive(message);
    }
  });
  socket.addEventListener("close", () => {
    if (leaving) return;
    lost();
    if (!isAtWork) setTimeout(lookForServer, RETRY);
  });
}

function lookForServer() {
  fetch(new URL("alive", import.meta.url))
    .then(() => location.reload())
    .catch(() => setTimeout(lookForServer, RETRY));
}

/** Do as livereload's command says: put a stylesheet in another's place, or load the page anew. */
export function reload(message) {
  if (message.liveCSS) swapStyle(message.originalPath, message.path);
  else location.reload();
}

function swapStyle(before, after) {
  const links = [...document.querySelectorAll('link[rel="stylesheet"]')];
  const old = links.find((link) => link.getAttribute("href") === before);
  if (!old) return location.reload();
  const fresh = old.cloneNode();
  fresh.setAttribute("href", after);
  // Both hold until the new one is there, or the page would stand naked for a moment.
  fresh.addEventListener("load", () => old.remove());
  fresh.addEventListener("error", () => location.reload());
  old.after(fresh);
}
