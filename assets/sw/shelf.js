/*
 * The shelf of one build: which files it has, which of them are kept here, and how they come.
 *
 * `saobacFiles`, made by saobac/outputs/worker.py, lists the files of the build with a digest of
 * each. No byte gets on the shelf whose digest is not that of the list.
 *
 * Browsers that have workers know this newer JavaScript; the scripts of pages keep to an older one.
 */
"use strict";

const ROOT = new URL("./", location.href).href;
const SHELVES = `saobac ${ROOT} `;
const SHELF = SHELVES + saobacFiles.build;
const DIGEST = "X-Saobac-Digest";
const AT_ONCE = 6;

class ForeignError extends Error {}

const files = new Map(
  saobacFiles.files.map(([path, digest, size, holder, title]) => [
    path,
    { path, digest, size, holder, title }
  ])
);
/** A photograph is listed in the one size that is kept; its other sizes are known by it. */
const photographs = new Map(
  [...files.keys()].filter((path) => path.startsWith("media/")).map((path) => [family(path), path])
);

function family(path) {
  return path.replace(/-\d+\.\w+$/, "");
}

function isKnown(path) {
  return files.has(path) || photographs.has(family(path));
}

/** What is on the shelf for who keeps this much: the core alone, or all of a language. */
function partOf(...holders) {
  return [...files.values()].filter((file) => holders.includes(file.holder));
}

function wholeOf(language) {
  return partOf("core", "all", language);
}

// --- What is kept ---------------------------------------------------------------------------

async function otherShelves() {
  return (await caches.keys()).filter((name) => name.startsWith(SHELVES) && name !== SHELF);
}

/** To look at a shelf must not make it: it may have been cleared away. */
function kept(path) {
  return caches.match(ROOT + path, { cacheName: SHELF });
}

/** Tell which files a shelf has, and the values of the notes of a kind that lie among them. */
async function contentsOf(shelf) {
  const requests = await (await caches.open(shelf)).keys();
  const names = requests.map((request) => request.url.slice(ROOT.length));
  const notes = names.filter((name) => name.startsWith("?")).map((name) => new URLSearchParams(name));
  return {
    paths: new Set(names.filter((name) => !name.startsWith("?"))),
    values: (kind) => notes.map((one) => one.get(kind)).filter(Boolean)
  };
}

/** A note has an address that no file has: `?whole=vi`. */
function noteUrl(kind, value) {
  return `${ROOT}?${new URLSearchParams({ [kind]: value })}`;
}

async function note(kind, value) {
  await (await caches.open(SHELF)).put(noteUrl(kind, value), new Response());
}

async function isNoted(kind, value) {
  return Boolean(await caches.match(noteUrl(kind, value), { cacheName: SHELF }));
}

async function takeOff(url) {
  await (await caches.open(SHELF)).delete(url);
}

// --- How it comes ---------------------------------------------------------------------------

/** Return an answer as it is put on the shelf; null where it is not of this build. */
async function ours(path, response) {
  const file = files.get(path);
  const type = response.headers.get("Content-Type") || "";
  if (!response.ok || !isKnown(path)) return null;
  const bytes = await response.arrayBuffer();
  const digest = await digestOf(bytes);
  // The name of a photograph holds the digest of what it shows.
  if (file ? digest !== file.digest : !type.startsWith("image/")) return null;
  return new Response(bytes, { headers: { "Content-Type": type, [DIGEST]: digest } });
}

async function digestOf(bytes) {
  const whole = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...whole.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function put(path, response) {
  await (await caches.open(SHELF)).put(ROOT + path, response);
}

/**
 * Put a file on the shelf: from another shelf where it has not changed, else from the network.
 *
 * Throws ForeignError where the server has another build, or half of one.
 */
async function bring(path, others) {
  if (await kept(path)) return;
  const file = files.get(path);
  for (const shelf of others) {
    const found = await (await caches.open(shelf)).match(ROOT + path);
    if (found && (!file || found.headers.get(DIGEST) === file.digest)) return put(path, found);
  }
  // Where dates of files lie, a server swears that an old copy is still right: then ask for all.
  for (const cache of ["no-cache", "reload"]) {
    const response = await fetch(ROOT + path, { cache });
    if (response.status >= 500) throw new TypeError(`${path}: ${response.status}`);
    const found = await ours(path, response);
    if (found) return put(path, found);
  }
  throw new ForeignError(path);
}

/** Bring files, a few at once; the first that fails ends it. */
async function bringAll(paths, others) {
  const waiting = [...paths];
  const carry = async () => {
    while (waiting.length) await bring(waiting.shift(), others);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, carry));
}
