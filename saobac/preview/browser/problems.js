/* Shows problems: the file and line, what to do, the line itself with the caret. */

import { fill, make } from "./make.js";

/** Make a list of files with their problems; the file that the page shows stands first. */
export function listProblems(problems, words, source) {
  const files = new Map();
  for (const problem of problems) {
    files.set(problem.file, [...(files.get(problem.file) || []), problem]);
  }
  const ordered = [...files].sort(([one], [other]) => (other === source) - (one === source));
  const list = make("ul", { class: "files", role: "list" });
  for (const [file, found] of ordered) {
    const name = make("p", { class: "place" }, make("span", { class: "file" }, file));
    if (file === source) name.append(" ", make("span", { class: "here" }, words["this-page"]));
    const { form } = found.find((problem) => problem.form) || {};
    if (form) name.append(" ", make("a", { class: "edit", href: form }, words.edit));
    const items = found.map((problem) => showProblem(problem, words));
    list.append(make("li", {}, name, make("ul", { class: "problems", role: "list" }, ...items)));
  }
  return list;
}

function showProblem({ line, sentence, text, caret }, words) {
  const item = make("li", { class: "problem" });
  if (line) item.append(make("p", { class: "line" }, fill(words.line, { n: line })));
  item.append(make("p", { class: "sentence" }, sentence));
  if (text) {
    const below = make("span", { class: "caret", "aria-hidden": "true" }, caret);
    item.append(make("pre", { class: "excerpt" }, text, "\n", below));
  }
  return item;
}

/** Bring every caret into view; a line that can be moved can be reached by keyboard. */
export function revealCarets(root) {
  for (const excerpt of root.querySelectorAll(".excerpt")) {
    if (excerpt.scrollWidth <= excerpt.clientWidth) continue;
    excerpt.tabIndex = 0;
    const caret = excerpt.querySelector(".caret");
    const { left, right } = caret.getBoundingClientRect();
    const blanks = caret.textContent.indexOf("^") / caret.textContent.length;
    // Where the caret begins, a third into what can be seen.
    excerpt.scrollLeft = caret.offsetLeft + (right - left) * blanks - excerpt.clientWidth / 3;
  }
}
