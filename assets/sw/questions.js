/* What pages ask the worker (assets/offline/page.js, assets/js/offline.js), and its answers. */

const QUESTIONS = {
  /** Keep what a page had loaded before there was a worker. */
  async see({ urls }) {
    const paths = urls.map(pathOf).filter((path) => path && isKnown(path));
    await Promise.allSettled(paths.map((path) => bring(path, [])));
  },

  /** Tell how much the whole catalogue is, and how much of it is here. */
  async measure({ language }) {
    const { paths } = await contentsOf(SHELF);
    const whole = wholeOf(language);
    const here = whole.filter((file) => paths.has(file.path));
    return {
      total: weigh(whole),
      here: weigh(here),
      whole: here.length === whole.length && (await isNoted("whole", language))
    };
  },

  /**
   * Keep the next few files of the whole catalogue.
   *
   * The page asks again until all is here: browsers end a worker that is long at one thing,
   * and to stop is not to ask.
   */
  async keep({ language }) {
    const { paths } = await contentsOf(SHELF);
    const missing = wholeOf(language).filter((file) => !paths.has(file.path));
    try {
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
    const stays = new Set(partOf("core", ...(others.length ? ["all"] : []), ...others));
    const goes = wholeOf(language).filter((file) => !stays.has(file));
    await Promise.all(goes.map((file) => takeOff(ROOT + file.path)));
    return QUESTIONS.measure({ language });
  },

  /** List the pages that are here, as [path, title]. */
  async list() {
    const { paths } = await contentsOf(SHELF);
    const pages = [...files.values()].filter((file) => file.title && paths.has(file.path));
    return pages.map((file) => [file.path, file.title]);
  }
};

function weigh(some) {
  return some.reduce((sum, file) => sum + file.size, 0);
}

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
