/*
 * Spares visitors who save data the web fonts (`saves-data` in css/tokens.css).
 *
 * Apart from the other scripts: a font is asked for when the first letter is drawn, so this is
 * asked for first, and small enough to be there before the stylesheet is.
 */
if (navigator.connection && navigator.connection.saveData) {
  document.documentElement.classList.add("saves-data");
}
