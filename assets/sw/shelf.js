/*
 * The shelf of one build: which of its files are kept here, and how they come. No byte gets on it
 * whose digest is not that of the list.
 */

const ROOT = new URL("./", location.href).href;
const SHELVES = `saobac ${ROOT} `;
const SHELF = SHELVES + saobacFiles.build;
const DIGEST = "X-Saobac-Digest";
const AT_ONCE = 6;

class ForeignError extends Error {}

/** Whether this worker has taken itself away. */
let left = false;

// --- What is kept ---------------------------------------------------------------------------

async function otherShelves() {
  return (await caches.keys()).filter((name) => name.startsWith(SHELVES) && name !== SHELF);
}

/** To look at a shelf must not make it: it may have been cleared away. */
function kept(path) {
  return caches.match(ROOT + path, { cacheName: SHELF });
}

/** Tell which files a shelf has, and the values of the notes of a kind that lie among them. */
async function contentsOf(name) {
  const requests = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
  const names = requests.map((request) => request.url.slice(ROOT.length));
  const notes = names.filter((name) => name.startsWith("?")).map((name) => new URLSearchParams(name));
  return {
    paths: new Set(names.filter((name) => !name.startsWith("?") && !name.startsWith(PARTS))),
    values: (kind) => notes.map((one) => one.get(kind)).filter(Boolean)
  };
}

/** Return what the list says of all files that are here. */
async function filesHere() {
  const { paths } = await contentsOf(SHELF);
  const found = await Promise.all([...paths].map((path) => fileOf(path).catch(() => undefined)));
  return found.filter(Boolean);
}

/** A note has an address that no file has: `?whole=vi`. */
function noteUrl(kind, value) {
  return `${ROOT}?${new URLSearchParams({ [kind]: value })}`;
}

async function note(kind, value) {
  await (await shelf()).put(noteUrl(kind, value), new Response());
}

async function isNoted(kind, value) {
  return Boolean(await caches.match(noteUrl(kind, value), { cacheName: SHELF }));
}

async function takeOff(url) {
  await (await shelf()).delete(url);
}

/** One that was sent away, or has been followed by another, answers its last pages only. */
function isInCharge() {
  return caches.has(SHELF);
}

/**
 * Return the shelf, to change what is on it; install() alone makes one.
 *
 * Throws ForeignError where it has been cleared away: what was still on its way is for nobody.
 */
async function shelf() {
  // Asked in this order: between the answer and what follows it, nothing else happens here.
  const isThere = await isInCharge();
  if (left || !isThere) throw new ForeignError(SHELF);
  return caches.open(SHELF);
}

// --- How it comes ---------------------------------------------------------------------------

/** Return an answer as it is put on the shelf; null where it is not of this build. */
async function ours(path, response) {
  const type = response.headers.get("Content-Type") || "";
  if (!response.ok || !(await isKnown(path))) return null;
  const file = files.get(path);
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
  await (await shelf()).put(ROOT + path, response);
}

/** Ask the server for a file; throws where there is no network, or no sound server. */
async function ask(path, cache) {
  const response = await fetch(ROOT + path, { cache });
  if (response.status >= 500) throw new TypeError(`${path}: ${response.status}`);
  return response;
}

/**
 * Put a file on the shelf: from another shelf where it has not changed, else from the network.
 *
 * Throws ForeignError where the server has another build, or half of one.
 */
async function bring(path, others) {
  if (await kept(path)) return;
  const file = await fileOf(path);
  for (const other of others) {
    const found = await caches.match(ROOT + path, { cacheName: other });
    if (found && (!file || found.headers.get(DIGEST) === file.digest)) return put(path, found);
  }
  // Where dates of files lie, a server swears that an old copy is still right: then ask for all.
  for (const cache of ["no-cache", "reload"]) {
    const found = await ours(path, await ask(path, cache));
    if (found) return put(path, found);
  }
  throw new ForeignError(path);
}

/** Bring files, a few at once; the first that fails ends it. */
function bringAll(paths, others) {
  return fewAtOnce(paths, (path) => bring(path, others));
}

/** Bring the whole list: who keeps the whole catalogue needs to know what that is. */
function bringParts() {
  return fewAtOnce(parts, bringPart);
}

async function fewAtOnce(items, work) {
  const waiting = [...items];
  const carry = async () => {
    while (waiting.length) await work(waiting.shift());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, carry));
}
