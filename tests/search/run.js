/* Answers queries as the page does: rows and queries come in as JSON, paths of results go out. */
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const { scripts, rows, queries, folds } = JSON.parse(fs.readFileSync(0, "utf8"));
const assets = path.join(__dirname, "..", "..", "assets", "search");
scripts.forEach((name) => vm.runInThisContext(fs.readFileSync(path.join(assets, `${name}.js`), "utf8")));
const catalogue = saobacSearch.prepare(
  rows.map((row) => ({
    path: row[1],
    title: row[2],
    names: row[6] || [],
    near: row[7] || [],
    text: row[8] || "",
  })),
);
process.stdout.write(
  JSON.stringify({
    found: queries.map((query) => catalogue.find(query).map((row) => row.path)),
    near: queries.map((query) => catalogue.suggest(query)),
    folds: folds.map((text) => saobacSearch.fold(text)),
  }),
);
