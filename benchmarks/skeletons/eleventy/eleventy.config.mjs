// The same pages as the other generators make, the way Eleventy's own documentation shows it.

import fs from "node:fs";
import Image from "@11ty/eleventy-img";

const PER_PAGE = 24;
const DERIVATIVES = JSON.parse(fs.readFileSync("derivatives.json", "utf8"));
const SIZES = "(max-width: 48em) 96vw, 40rem";

const plain = (text) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]+/g, "-");

/** Gives headings an id, as the other generators do. */
function headingIds(markdown) {
  markdown.core.ruler.push("heading_ids", (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type === "heading_open") token.attrSet("id", plain(state.tokens[index + 1].content));
    });
  });
}

/** Parts a list into pages, with the way to the one before and the one after. */
function pagesOf(title, items, pathOf) {
  const total = Math.ceil(items.length / PER_PAGE);
  return Array.from({ length: total }, (_, index) => ({
    title,
    count: items.length,
    number: index + 1,
    total,
    path: pathOf(index + 1),
    previous: index > 0 ? pathOf(index) : "",
    next: index + 1 < total ? pathOf(index + 2) : "",
    items: items.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
  }));
}

function gather(items, key) {
  const groups = new Map();
  for (const item of items) {
    const term = item.data[key];
    if (!term) continue;
    if (!groups.has(term)) groups.set(term, []);
    groups.get(term).push(item);
  }
  return groups;
}

export default function (config) {
  config.amendLibrary("md", (markdown) => markdown.use(headingIds));
  config.addPassthroughCopy({ static: "static" });

  const ranked = (collections) =>
    collections.getFilteredByTag("product").sort((one, other) => one.data.weight - other.data.weight);

  config.addCollection("ranked", ranked);
  config.addCollection("newest", (collections) =>
    collections.getFilteredByTag("product").sort((one, other) => other.date - one.date).slice(0, 30),
  );
  config.addCollection("terms", (collections) => {
    const items = ranked(collections);
    const counts = (key) => [...gather(items, key)].map(([term, held]) => ({ term, count: held.length }));
    return [
      ...counts("group").map((term) => ({ ...term, folder: "/san-pham/nhom/" })),
      ...counts("district").map((term) => ({ ...term, folder: "/dia-ban/" })),
    ];
  });
  config.addCollection("lists", (collections) => {
    const items = ranked(collections);
    const of = (key, folder) =>
      [...gather(items, key)].flatMap(([term, held]) =>
        pagesOf(term, held, (page) => `${folder}${term}${page === 1 ? "" : `-trang-${page}`}.html`),
      );
    return [
      ...pagesOf("", items, (page) => `/san-pham/${page === 1 ? "index" : `trang-${page}`}.html`),
      ...of("group", "/san-pham/nhom/"),
      ...of("stars", "/san-pham/sao/"),
      ...of("district", "/dia-ban/"),
    ];
  });

  config.addFilter("vietnameseDay", (date) => date.toISOString().slice(0, 10).split("-").reverse().join("/"));
  config.addFilter("isoDay", (date) => date.toISOString().slice(0, 10));
  config.addFilter("json", (value) => JSON.stringify(value).replaceAll("<", "\\u003c"));

  config.addAsyncShortcode("picture", async (file, alt) => {
    const made = await Image(`photographs/${file}`, {
      widths: DERIVATIVES.widths,
      formats: ["webp", "jpeg"],
      outputDir: "_site/media/",
      urlPath: "/media/",
      sharpWebpOptions: { quality: DERIVATIVES.webp },
      sharpJpegOptions: { quality: DERIVATIVES.jpeg, progressive: true },
    });
    return Image.generateHTML(made, { alt, sizes: SIZES });
  });

  return {
    dir: { input: "src", output: "_site" },
    // Content is data in all generators here: no template language runs in it.
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
