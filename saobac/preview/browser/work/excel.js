/* The Excel page: the catalogue out, a filled list in, what it would do, and the button. */

import { fill, make } from "../make.js";
import { ask, complaints, limits, save, takeDrops, tooLarge, words } from "./ask.js";
import { showSheets, showSum } from "./plan.js";

const at = (id) => document.getElementById(id);
const busy = (sentence) => make("p", { class: "status" }, sentence);

let list = null;
/* Name and bytes as chosen: what is written is what was looked at, whatever Excel saves since. */

at("take").addEventListener("click", async () => {
  at("taken").replaceChildren(busy(words.working));
  const answer = await ask("excel/catalogue", "");
  if (answer.refused) return at("taken").replaceChildren(complaints(answer.refused));
  const day = new Date().toLocaleDateString("sv");
  const name = `${words["catalogue-name"]}-${day}.xlsx`;
  save(answer.blob, name);
  const said = fill(words.taken, { pages: answer.pages, name });
  at("taken").replaceChildren(make("p", { class: "done" }, said));
});

at("file").addEventListener("change", () => {
  const [file] = at("file").files;
  // So that the same file, saved anew, can be chosen again.
  if (file) bring(file).finally(() => (at("file").value = ""));
});
takeDrops(at("drop"), ([file]) => bring(file));

async function bring(file) {
  at("result").hidden = true;
  at("sent").replaceChildren(busy(words.sending));
  const complaint = tooLarge(file, limits.list);
  if (complaint) return at("sent").replaceChildren(complaints([complaint]));
  try {
    list = { name: file.name, bytes: await file.arrayBuffer() };
  } catch {
    return at("sent").replaceChildren(complaints([words["no-access"]]));
  }
  const answer = await ask("excel/look", list.bytes, { name: list.name });
  at("sent").replaceChildren(...(answer.refused ? [complaints(answer.refused)] : []));
  if (!answer.refused) show(answer);
}

function show(plan) {
  at("look-title").textContent = fill(words["look-title"], { name: list.name });
  at("look").replaceChildren(...showSum(plan), showEnd(plan), ...showSheets(plan));
  at("result").hidden = false;
  at("look-title").focus();
}

function showEnd(plan) {
  const said = make("div", { role: "status" });
  const buttons = make("p", { class: "buttons" });
  if (plan.can_write) {
    const onclick = () => write(plan, said, buttons);
    buttons.append(make("button", { type: "button", class: "button button-call", onclick }, words.write));
  }
  if (plan.has_reasons) {
    const onclick = () => mark(said);
    buttons.append(make("button", { type: "button", class: "button", onclick }, words.marked));
  }
  return make("div", { class: "end" }, buttons, said);
}

async function write(plan, said, buttons) {
  for (const button of buttons.children) button.disabled = true;
  said.replaceChildren(busy(words.working));
  const answer = await ask("excel/write", list.bytes, { name: list.name, seen: plan.seen });
  if (answer.refused) {
    said.replaceChildren(complaints(answer.refused));
    for (const button of buttons.children) button.disabled = false;
  } else if (answer.written) {
    // “Press the button to write” was true until now.
    at("look").querySelector(".may")?.remove();
    buttons.replaceChildren(make("a", { class: "button", href: "/" }, words["see-site"]));
    const files = answer.written.map((file) => make("li", {}, file));
    const count = fill(words.written, { n: files.length });
    said.replaceChildren(
      make("p", { class: "done", tabindex: "-1" }, count),
      make("ul", { class: "files" }, ...files),
    );
    said.firstChild.focus();
  } else {
    show(answer);
  }
}

async function mark(said) {
  said.replaceChildren(busy(words.working));
  const answer = await ask("excel/marked", list.bytes, { name: list.name });
  said.replaceChildren(...(answer.refused ? [complaints(answer.refused)] : []));
  if (answer.refused) return;
  const name = list.name.replace(/\.[^.]*$/, "");
  save(answer.blob, `${fill(words["marked-name"], { name })}.xlsx`);
}

at("main").inert = false;
