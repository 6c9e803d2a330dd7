/* Asks the server to do something; whatever goes wrong comes back as sentences. */

import { token } from "../wire.js";
import { fill, make } from "../make.js";

const read = (id) => JSON.parse(document.getElementById(id).textContent);

export const words = read("words");
export const facts = read("facts");
export const limits = read("limits");

const MEGABYTE = 1_000_000;

/** Send a body; return what the server says, `{ refused }`, or `{ blob, pages }` for a workbook. */
export async function ask(address, body, query = {}) {
  const url = new URL(`../${address}`, import.meta.url);
  url.search = new URLSearchParams(query);
  let answer;
  try {
    answer = await fetch(url, { method: "POST", body, headers: { "X-Saobac-Token": token } });
    if (answer.ok) return await open(answer);
  } catch {
    return { refused: [words["no-answer"]] };
  }
  return { refused: [words[answer.status === 500 ? "fault" : "not-understood"]] };
}

async function open(answer) {
  if (answer.headers.get("Content-Type").startsWith("application/json")) return answer.json();
  return { blob: await answer.blob(), pages: answer.headers.get("X-Saobac-Pages") };
}

/** Say that a file is too large, before it is sent; otherwise nothing. */
export function tooLarge(file, limit) {
  if (file.size <= limit) return "";
  return fill(words["too-large"], { name: file.name, limit: limit / MEGABYTE });
}

/** Hand a file to the browser's downloads. */
export function save(blob, name) {
  const href = URL.createObjectURL(blob);
  const link = make("a", { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Make a list of sentences that say what is wrong. */
export function complaints(sentences) {
  const [first, ...rest] = sentences;
  if (!rest.length) return make("p", { class: "complaint" }, first);
  return make("ul", { class: "complaint" }, ...sentences.map((text) => make("li", {}, text)));
}

/** Let files be dropped onto an element; elsewhere they would take the page's place. */
export function takeDrops(element, take) {
  const holdsFiles = (event) => [...event.dataTransfer.types].includes("Files");
  addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault());
  addEventListener("drop", (event) => holdsFiles(event) && event.preventDefault());
  element.addEventListener("dragover", () => element.classList.add("is-over"));
  element.addEventListener("dragleave", () => element.classList.remove("is-over"));
  element.addEventListener("drop", (event) => {
    element.classList.remove("is-over");
    if (event.dataTransfer.files.length) take([...event.dataTransfer.files]);
  });
}
