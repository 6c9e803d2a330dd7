/* Answers queries as the page does: rows and queries come in as JSON, paths of results go out. */
"use strict";
const engine = require("../../assets/search/engine.js");
const { rows, queries, folds } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const catalogue = engine.prepare(
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
    near: queries.map((query) => catalogue.suggest(query, 3)),
    folds: folds.map((text) => engine.fold(text)),
  }),
);
