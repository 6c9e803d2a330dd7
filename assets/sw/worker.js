/*
 * The service worker: keeps the site readable without network, one whole build at a time.
 *
 * Small and our own. What a library (Workbox) brings, routes, strategies, expiry, plug-ins, is
 * many kilobytes for the few lines below, and its unit is the file, where ours is the build.
 *
 * - A page comes from the network while there is one, else from the shelf. Its files come from
 *   the shelf only if the page is of this build: a newer page gets newer files, from the network,
 *   as if there were no worker.
 * - A new build is brought to a shelf of its own: its core, and all that the old shelf has. Only
 *   when all is there does it take over. Where the server holds half of two builds, digests do
 *   not fit; the old one stays, and the browser tries again at a later visit.
 * - Where `sw.js` is gone from the server (404, 410), the worker goes too, with all that it keeps.
 *   Only a server can be so sure: no network, or a hotel's sign-in page, means nothing.
 */

/** Where files are that pages load. */
const FILE = /^(static|media)\//;
/** Names that hold a digest of what they name: right for a page of any build. */
const LASTING = /-[0-9a-f]{8}(-\d+)?\.\w+$/;
const PATIENCE = 4000;

/** Whether the page that a client shows is of this build, for the clients of this run. */
const verdicts = new Map();
let renewed = false;

/** Where a file of the site lies, whatever is asked of it; null for another's. */
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  if (!(origin + pathname).startsWith(ROOT)) return null;
  const path = (origin + pathname).slice(ROOT.length);
  if (!path || path.endsWith("/")) return `${path}index.html`;
  // Some servers leave out the ending.
  return /\.\w+$/.test(path) ? path : `${path}.html`;
}

// --- Answering ------------------------------------------------------------------------------

addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || path === null || request.headers.has("Range")) return;
  const isFile = FILE.test(path);
  if (request.mode === "navigate" && !isFile) event.respondWith(page(event, path));
  else if (isFile || path.endsWith(".html")) event.respondWith(file(event, path));
});

async function page(event, path) {
  const client = event.resultingClientId;
  const copy = await kept(path);
  // Not as old as the browser's own cache may have it: such a page may be of no build kept here.
  const asked = fetch(event.request, { cache: "no-cache" });
  // What the list says of it comes along, not afterwards.
  fileOf(path).catch(() => {});
  const answer = await Promise.race(copy ? [asked, pause(PATIENCE)] : [asked]).catch(() => null);
  if (!answer || (copy && answer.status >= 500)) {
    // One that comes too late is kept for the next time.
    const late = asked.then((one) => keepIfOurs(path, one));
    event.waitUntil(late.then((isOurs) => learn(isOurs, path)).catch(() => {}));
    return copy || standIn(path);
  }
  if (answer.type === "opaqueredirect") return answer;
  const verdict = keepIfOurs(path, answer.clone());
  verdicts.set(client, verdict);
  event.waitUntil(verdict.then((isOurs) => learn(isOurs, path, client)));
  return answer;
}

/** A page that is not of this build shows that there may be a newer one. */
async function learn(isOurs, path, client) {
  if (!isOurs && (await isInCharge())) {
    await note("wanted", path);
    // A worker may be ended and started anew while a page is open.
    if (client) await note("stranger", client);
  }
  if (!isOurs || !renewed) await renew();
}

async function file(event, path) {
  const lasts = LASTING.test(path);
  const trusted = lasts || (await showsThisBuild(event.clientId));
  // Who has kept a photograph in one size loads it in no other.
  const copy = trusted && ((await kept(path)) || (await keptInItsSize(path)));
  if (copy) return copy;
  // What the browser itself has kept may be of another build than the page.
  const answer = await fetch(event.request, lasts ? {} : { cache: "no-cache" });
  if (trusted && answer.ok) event.waitUntil(keepIfNear(path, answer.clone()));
  return answer;
}

/** The one size in which a photograph is kept, in place of another. */
async function keptInItsSize(path) {
  if (!path.startsWith("media/") || !(await isAtHand(path))) return undefined;
  await fileOf(path).catch(() => {});
  const listed = photographs.get(family(path));
  return listed && kept(listed);
}

/**
 * Keep a file that a page has loaded, unless the list would have to come for it.
 *
 * A list of a large catalogue shows products of all its parts; each has its part when it is read.
 */
async function keepIfNear(path, response) {
  return (await isAtHand(path)) && keepIfOurs(path, response);
}

/** Tell whether an answer is of this build; then it is kept, where there is room. */
async function keepIfOurs(path, response) {
  try {
    const copy = await ours(path, response);
    if (copy) await put(path, copy).catch(() => {});
    return Boolean(copy);
  } catch {
    return false;
  }
}

async function showsThisBuild(client) {
  return verdicts.has(client) ? verdicts.get(client) : !(await isNoted("stranger", client));
}

/** The page that says what is kept, at the address of one that is not. */
async function standIn(path) {
  const fitting = saobacFiles.offline.find(([folder]) => path.startsWith(folder));
  const [folder, name] = fitting || saobacFiles.offline[0];
  const copy = await kept(name);
  if (!copy) return Response.error();
  const html = (await copy.text()).replace(/<base href="[^"]*">/, () => `<base href="${ROOT}${folder}">`);
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

function pause(time) {
  return new Promise((resolve) => setTimeout(resolve, time));
}

// --- Coming, taking over, going -------------------------------------------------------------

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function install() {
  const others = await otherShelves();
  // Parts of the list stay on it.
  await caches.open(SHELF);
  // Again, until nothing is missing: meanwhile more pages may have been read.
  let wish = await wishOf(others);
  for (; wish.missing.length; wish = await wishOf(others)) await bringAll(wish.missing, others);
  await Promise.all(wish.whole.map((language) => note("whole", language)));
  await skipWaiting();
}

/** Tell what of this build the visitor has a use for, and what of that is not here yet. */
async function wishOf(others) {
  const wanted = new Set(heldBy(["core"]).map((file) => file.path));
  const whole = [];
  for (const { paths, values } of await Promise.all(others.map(contentsOf))) {
    // What is not in use was left by a build that never came whole.
    if (!values("in").includes("use")) continue;
    whole.push(...values("whole"));
    // A page that was not of the old build may be of this.
    [...paths, ...values("wanted")].forEach((path) => wanted.add(path));
  }
  if (whole.length) await bringParts();
  heldBy(whole.flatMap(wholeOf)).forEach((file) => wanted.add(file.path));
  const { paths } = await contentsOf(SHELF);
  const missing = [];
  for (const path of wanted) if (!paths.has(path) && (await isKnown(path))) missing.push(path);
  return { whole, missing };
}

async function takeOver() {
  const others = await otherShelves();
  if (others.length) {
    // What build they show is not known here.
    const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
    await Promise.all(open.map((client) => note("stranger", client.id)));
  }
  await note("in", "use");
  await Promise.all(others.map((name) => caches.delete(name)));
  await clients.claim();
}

/**
 * Look for a new build; where there is no worker any more, go.
 *
 * The browser's own update would find out too that `sw.js` is gone, but may be put off for a
 * minute, or answer with what it had found when the file was still there.
 */
async function renew() {
  renewed = true;
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (answer && (answer.status === 404 || answer.status === 410)) return leave();
  // Nothing waits for it: no newer worker takes over while this one is at something.
  registration.update().catch(() => {});
}

async function leave() {
  left = true;
  await Promise.all([SHELF, ...(await otherShelves())].map((name) => caches.delete(name)));
  await registration.unregister();
}
