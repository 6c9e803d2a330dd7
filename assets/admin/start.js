// Starts the forms: tells Sveltia how our files are read, then hands it the configuration.

import { init, registerCustomFormat } from "./sveltia-cms/npm/index.js";
import { load } from "./sveltia-cms/js-yaml/js-yaml.js";
import { format } from "./front-matter.js";

const here = (path) => new URL(path, import.meta.url);

const answer = await fetch(here("config.yml"), { cache: "no-cache" });
const config = load(await answer.text());
for (const { format: name, fields } of config.collections) {
  registerCustomFormat(name, "md", format(fields));
}
for (const { format: name, fields } of config.singletons) {
  registerCustomFormat(name, "yaml", format(fields));
}
config.logo = { src: here("../static/icon.svg").pathname };
document.querySelector(".waiting").remove();
init({ config });
