/* What pages ask the worker (assets/offline/page.js, assets/js/offline.js), and its answers. */

const QUESTIONS = {
  /** Keep what a page had loaded before there was a worker. */
  async see({ urls }) {
    const paths = urls.map(pathOf).filter(Boolean);
    const bringKnown = async (path) => (await isKnown(path)) && bring(path, []);
    // With the page comes the part of the list that names its own pictures.
    await Promise.allSettled(paths.filter((path) => path.endsWith(".html")).map(bringKnown));
    const bringNear = async (path) => (await isAtHand(path)) && bringKnown(path);
    await Promise.allSettled(paths.filter((path) => FILE.test(path)).map(bringNear));
  },

  /** Tell how much the whole catalogue is, and how much of it is here. */
  async measure({ language }) {
    const holders = wholeOf(language);
    const here = (await filesHere()).filter((file) => holders.includes(file.holder));
    const { count, size } = totalOf(holders);
    return {
      total: size,
      here: weigh(here),
      whole: here.length === count && (await isNoted("whole", language))
    };
  },

  /**
   * Keep the next few files of the whole catalogue.
   *
   * The page asks again until all is here: browsers end a worker that is long at one thing,
   * and to stop is not to ask.
   */
  async keep({ language }) {
    try {
      await bringParts();
      const { paths } = await contentsOf(SHELF);
      const missing = heldBy(wholeOf(language)).filter((file) => !paths.has(file.path));
      await bringAll(
        missing.slice(0, AT_ONCE).map((file) => file.path),
        []
      );
      if (missing.length <= AT_ONCE) await note("whole", language);
      return QUESTIONS.measure({ language });
    } catch (error) {
      if (error instanceof ForeignError) await renew();
      return { error: nameOf(error) };
    }
  },

  /** Take the whole catalogue off the shelf; the core stays, and what another language keeps. */
  async forget({ language }) {
    await takeOff(noteUrl("whole", language));
    const others = (await contentsOf(SHELF)).values("whole");
    const stay = ["core", ...(others.length ? ["all"] : []), ...others];
    const go = wholeOf(language).filter((holder) => !stay.includes(holder));
    const goes = (await filesHere()).filter((file) => go.includes(file.holder));
    await Promise.all(goes.map((file) => takeOff(ROOT + file.path)));
    return QUESTIONS.measure({ language });
  },

  /** List the pages that are here, as [path, title]. */
  async list() {
    const here = new Set(await filesHere());
    const pages = [...files.values()].filter((file) => file.title && here.has(file));
    return pages.map((file) => [file.path, file.title]);
  }
};

function nameOf(error) {
  if (error instanceof ForeignError) return "renewed";
  return error.name === "QuotaExceededError" ? "full" : "network";
}

addEventListener("message", (event) => {
  const answer = QUESTIONS[event.data.ask];
  if (!answer) return;
  const answered = answer(event.data).then((told) => event.ports[0]?.postMessage(told));
  event.waitUntil(answered);
});
