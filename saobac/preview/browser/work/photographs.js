/* The photographs that were chosen: each is sent at once, shown small, with advice beside. */

import { fill, make } from "../make.js";
import { ask, complaints, facts, limits, tooLarge, words } from "./ask.js";

export function makePhotographs(list, refuse) {
  let sending = Promise.resolve();
  const count = () => list.children.length;

  function add(files) {
    const room = facts.limit - count();
    refuse(files.length > room ? [fill(words["too-many"], { limit: facts.limit })] : []);
    for (const file of files.slice(0, room)) {
      const item = makeItem(file);
      list.append(item);
      // One after the other: the server looks at one at a time, and a telephone's are large.
      sending = sending.then(() => send(file, item));
    }
  }

  return {
    add,
    done: () => sending,
    keys: () => [...list.children].map((item) => item.dataset.key).filter(Boolean),
  };
}

function makeItem({ name }) {
  const item = make("li", { class: "photograph" });
  const label = fill(words.remove, { name });
  const onclick = () => {
    const next = (item.nextSibling || item.previousSibling)?.querySelector("button");
    item.remove();
    (next || document.getElementById("files")).focus();
  };
  item.append(
    make("div", { class: "thumbnail" }),
    make("p", { class: "photograph-name" }, name),
    make("p", { class: "photograph-says", role: "status" }, words.looking),
    make("button", { type: "button", class: "remove", "aria-label": label, onclick }, words["remove-short"]),
  );
  return item;
}

async function send(file, item) {
  if (!item.isConnected) return;
  const says = item.querySelector(".photograph-says");
  const complaint = tooLarge(file, limits.photograph);
  const answer = complaint
    ? { refused: [complaint] }
    : await ask("new/photograph", file, { name: file.name });
  if (answer.refused) {
    item.classList.add("is-refused");
    says.replaceChildren(complaints(answer.refused));
    return;
  }
  item.dataset.key = answer.key;
  item.querySelector(".thumbnail").append(make("img", { src: answer.thumbnail, alt: "" }));
  says.textContent = answer.advice || words.fine;
  item.classList.toggle("has-advice", Boolean(answer.advice));
}
