/*
 * The list of one build: which files it has, with a digest of each.
 *
 * `saobacFiles`, made by saobac/outputs/file_list.py, names all files of a small site; of a large one
 * the core, and the parts of the list. A part comes when something of it is asked for, and stays
 * on the shelf beside the files.
 *
 * Browsers that have workers know this newer JavaScript; the scripts of pages keep to an older one.
 */
"use strict";

const PARTS = "static/files/";

const files = new Map();
/** A photograph is listed in the one size that is kept; its other sizes are known by it. */
const photographs = new Map();
const parts = saobacFiles.parts.map(([first, digest]) => ({
  first,
  digest,
  path: `${PARTS}${digest.slice(0, 8)}.json`,
  coming: null
}));
enter(saobacFiles.files);

function enter(rows) {
  for (const [path, digest, size, holder, title] of rows) {
    files.set(path, { path, digest, size, holder, title });
    if (path.startsWith("media/")) photographs.set(family(path), path);
  }
}

function family(path) {
  return path.replace(/-\d+\.\w+$/, "");
}

/** What all files of one entry have in common: they are in one part. */
function stem(path) {
  const folders = path.split("/");
  return folders[0] === "media" ? folders[2] : folders[folders.length - 1].split(".")[0];
}

/** The part that names a file, if the build has it; undefined where the list has none. */
function partWith(path) {
  const name = stem(path);
  return parts.filter((part) => part.first <= name).pop();
}

/** Return what the list says of a file; undefined where the build has none of that name. */
async function fileOf(path) {
  if (!files.has(path)) await bringPart(partWith(path));
  return files.get(path);
}

async function isKnown(path) {
  return Boolean(await fileOf(path)) || photographs.has(family(path));
}

/** Tell whether no network is needed to know of a file. */
async function isAtHand(path) {
  const part = files.has(path) ? undefined : partWith(path);
  return !part || Boolean(part.coming) || Boolean(await kept(part.path));
}

function bringPart(part) {
  if (!part) return Promise.resolve();
  if (!part.coming) {
    part.coming = loadPart(part).catch((error) => {
      part.coming = null;
      throw error;
    });
  }
  return part.coming;
}

/** Throws ForeignError where the server has another build, or half of one. */
async function loadPart(part) {
  for (const found of [keptAnywhere, asked, askedAnew]) {
    const response = await found(part.path);
    if (!response) continue;
    const bytes = await response.arrayBuffer();
    if ((await digestOf(bytes)) !== part.digest) continue;
    enter(JSON.parse(new TextDecoder().decode(bytes)));
    const copy = new Response(bytes, { headers: { "Content-Type": "application/json" } });
    await put(part.path, copy).catch(() => {});
    return;
  }
  throw new ForeignError(part.path);
}

async function keptAnywhere(path) {
  for (const name of [SHELF, ...(await otherShelves())]) {
    const found = await caches.match(ROOT + path, { cacheName: name });
    if (found) return found;
  }
  return null;
}

/** The name of a part holds its digest: what the browser itself has kept may be right. */
function asked(path) {
  return ask(path, "default");
}

function askedAnew(path) {
  return ask(path, "reload");
}

/** What is there for who keeps this much, of all that is known of the list. */
function heldBy(holders) {
  return [...files.values()].filter((file) => holders.includes(file.holder));
}

/** Whose files the whole catalogue of a language is. */
function wholeOf(language) {
  return ["core", "all", language];
}

/** How many files those of some holders are, and how many bytes, whatever parts are here. */
function totalOf(holders) {
  return holders
    .map((holder) => saobacFiles.totals[holder] || { count: 0, size: 0 })
    .reduce((sum, one) => ({ count: sum.count + one.count, size: sum.size + one.size }));
}

function weigh(some) {
  return some.reduce((sum, file) => sum + file.size, 0);
}
