/* Shows what a list would do: how many rows of each fate, then row by row. */

import { count, fill, make } from "../make.js";
import { complaints, words } from "./ask.js";

const FATES = ["wrong", "created", "changed", "left"];

/** Show how many rows of each fate there are, and whether they can be written. */
export function showSum(plan) {
  const shown = [showCounts(plan), make("p", { class: plan.can_write ? "may" : "may-not" }, plan.note)];
  if (plan.problems.length) shown.push(complaints(plan.problems));
  return [...shown, ...plan.findings.map(showFinding)];
}

/** Show the rows, sheet by sheet; those that change nothing are named together, last. */
export function showSheets({ sheets }) {
  const says = ({ rows, findings }) => rows.length || findings.length;
  const silent = sheets.filter((sheet) => !says(sheet) && sheet.left.count);
  const shown = sheets.filter(says).map(showSheet);
  if (silent.length) {
    const names = silent.map(({ name, left }) =>
      make("li", {}, name ? `${name}: ` : "", count(left.count, words["one-row"], words.rows)),
    );
    const heading = make("h3", {}, words["silent-sheets"]);
    shown.push(make("section", { class: "sheet" }, heading, make("ul", { class: "silent" }, ...names)));
  }
  return shown;
}

function showCounts({ counts }) {
  const items = FATES.map((fate) =>
    make(
      "div",
      { class: `count fate-${fate}${counts[fate] ? "" : " is-none"}` },
      make("dt", {}, words[fate]),
      make("dd", {}, count(counts[fate], words["one-row"], words.rows)),
    ),
  );
  return make("dl", { class: "counts" }, ...items);
}

function showSheet(sheet) {
  const parts = [];
  if (sheet.name) parts.push(make("h3", {}, sheet.name));
  parts.push(...sheet.findings.map(showFinding));
  if (sheet.rows.length) parts.push(showRows(sheet));
  if (sheet.more) parts.push(make("p", { class: "quiet" }, fill(words["more-rows"], { n: sheet.more })));
  const { count: n, rows } = sheet.left;
  if (n) parts.push(make("p", { class: "quiet" }, fill(words["left-rows"], { n, rows })));
  if (sheet.absent) parts.push(make("p", { class: "quiet" }, sheet.absent));
  return make("section", { class: "sheet" }, ...parts);
}

function showRows({ rows }) {
  const heads = ["row", "becomes", "which", "what"].map((key) =>
    make("th", { scope: "col" }, words[key]),
  );
  return make(
    "table",
    { class: "rows" },
    make("thead", {}, make("tr", {}, ...heads)),
    make("tbody", {}, ...rows.map(showRow)),
  );
}

function showRow({ row, fate, page, file, findings, changes }) {
  const what = make("td", { class: "what" }, ...findings.map(showFinding));
  what.append(...changes.map(showChange));
  const which = make("td", {}, page);
  if (file) which.append(make("span", { class: "file" }, file));
  return make(
    "tr",
    { class: `fate-${fate}` },
    make("th", { scope: "row" }, make("span", { class: "row-word" }, `${words.row} `), String(row)),
    make("td", {}, make("span", { class: "fate" }, words[fate])),
    which,
    what,
  );
}

function showChange({ cell, label, before, after }) {
  return make(
    "p",
    { class: "change" },
    make("span", { class: "cell" }, cell),
    make("strong", {}, ` ${label}: `),
    fill(words["from-to"], { before, after }),
  );
}

function showFinding({ cell, sentence, shown, is_error }) {
  const text = make("p", { class: is_error ? "finding is-error" : "finding" });
  if (cell) text.append(make("span", { class: "cell" }, cell), " ");
  text.append(sentence);
  if (shown && !sentence.includes(shown)) {
    text.append(make("span", { class: "shown" }, fill(words["shown-cell"], { text: shown })));
  }
  return text;
}
