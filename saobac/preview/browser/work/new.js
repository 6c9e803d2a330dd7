/* The page “New page”: a kind, a name, what must be known, photographs; one button makes it. */

import { fill, make } from "../make.js";
import { ask, complaints, facts, takeDrops, words } from "./ask.js";
import { makePhotographs } from "./photographs.js";

const at = (id) => document.getElementById(id);
const chosen = (name) => document.querySelector(`input[name="${name}"]:checked`).value;

const photographs = makePhotographs(at("photographs"), (sentences) => refuse(sentences));
at("files").addEventListener("change", () => {
  photographs.add([...at("files").files]);
  at("files").value = "";
});
takeDrops(at("drop"), photographs.add);

/* What was typed for one kind stays when another is looked at. */
const typed = {};

function showChoice() {
  const [what, kind] = [chosen("what"), chosen("kind")];
  for (const part of document.querySelectorAll("[data-for]")) part.hidden = part.dataset.for !== what;
  at("make").textContent = words[what === "new" ? "make" : "add"];
  const pages = facts.pages[kind].map(({ slug, title }) => make("option", { value: slug }, title));
  at("page").replaceChildren(make("option", { value: "" }, words["choose-page"]), ...pages);
  at("known").replaceChildren(...facts.fields[kind].map((field) => showField(kind, field)));
  showNamesake();
}

function showField(kind, { key, label, hint, choices, limit }) {
  const id = `known-${key}`;
  const kept = `${kind}.${key}`;
  const about = hint ? { "aria-describedby": `${id}-hint` } : {};
  const box = choices.length
    ? make(
        "select",
        { id, ...about },
        make("option", { value: "" }, words.choose),
        ...choices.map(([value, name]) => make("option", { value }, name)),
      )
    : make(limit ? "textarea" : "input", { id, ...about, ...(limit ? { maxlength: limit, rows: 3 } : {}) });
  box.value = typed[kept] || "";
  box.dataset.key = key;
  box.addEventListener("input", () => (typed[kept] = box.value));
  const field = make("div", { class: "field" }, make("label", { class: "label", for: id }, label));
  if (hint) field.append(make("p", { class: "hint", id: `${id}-hint` }, hint));
  field.append(box);
  return field;
}

/** Say beforehand where the photographs would go to a page that is there. */
function showNamesake() {
  const name = at("name").value.trim().toLocaleLowerCase("vi").normalize("NFC");
  const there = facts.pages[chosen("kind")].find(
    ({ title }) => title.toLocaleLowerCase("vi").normalize("NFC") === name,
  );
  at("name-note").hidden = !there;
  if (there) at("name-note").textContent = fill(words["there-already"], there);
}

for (const choice of document.querySelectorAll("input[type=radio]")) {
  choice.addEventListener("change", showChoice);
}
at("name").addEventListener("input", showNamesake);
showChoice();

function refuse(sentences) {
  at("refused").replaceChildren(...(sentences.length ? [complaints(sentences)] : []));
}

/** Return what is missing, and where to write it. */
function missing(isNew) {
  if (isNew && !at("name").value.trim()) return ["no-name", at("name")];
  if (!isNew && !at("page").value) return ["no-page", at("page")];
  if (!isNew && !photographs.keys().length) return ["no-files", at("files")];
  return null;
}

at("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const isNew = chosen("what") === "new";
  refuse([]);
  const lack = missing(isNew);
  if (lack) {
    refuse([words[lack[0]]]);
    return lack[1].focus();
  }
  at("make").disabled = true;
  at("status").textContent = words.working;
  await photographs.done();
  const boxes = isNew ? at("known").querySelectorAll("[data-key]") : [];
  const answer = await ask(
    "new/make",
    JSON.stringify({
      kind: chosen("kind"),
      title: isNew ? at("name").value : "",
      page: isNew ? "" : at("page").value,
      credit: at("credit").value,
      known: Object.fromEntries([...boxes].map((box) => [box.dataset.key, box.value])),
      photographs: photographs.keys(),
    }),
  );
  at("make").disabled = false;
  at("status").textContent = "";
  if (answer.refused) refuse(answer.refused);
  else show(answer);
});

function show(made) {
  const { form, page, file, is_new, to_fill } = made;
  const count = made.photographs.length;
  at("form").hidden = true;
  at("result").hidden = false;
  at("made-title").textContent = is_new ? words.made : fill(words.added, { n: count });
  const parts = [make("p", { class: "file" }, fill(words["in-file"], { file }))];
  if (to_fill.length) {
    const fields = to_fill.join(", ");
    parts.push(make("p", { class: "may-not" }, fill(words["to-fill"], { fields })));
  }
  if (count) parts.push(make("p", {}, words.describe));
  parts.push(showWays(form, page, to_fill), showTaken(made));
  at("made").replaceChildren(...parts);
  at("made-title").focus();
}

function showWays(form, page, toFill) {
  const ways = make("p", { class: "buttons" });
  if (form) ways.append(make("a", { class: "button button-call", href: form }, words["to-form"]));
  // Until it is complete the page is not there to be seen.
  if (!toFill.length) ways.append(make("a", { class: "button", href: page }, words["to-page"]));
  const onclick = () => location.reload();
  ways.append(make("button", { class: "button", type: "button", onclick }, words.another));
  return ways;
}

function showTaken({ photographs: taken, advice }) {
  const files = taken.map(({ new: now, old }) => make("li", {}, `${now} ← ${old}`));
  const shown = make("div", { class: "taken" }, make("ul", { class: "files" }, ...files));
  shown.append(...advice.map((sentence) => make("p", { class: "finding" }, sentence)));
  return shown;
}

at("main").inert = false;
