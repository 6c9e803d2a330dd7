/*
 * Spares visitors who save data the web fonts (`saves-data` in css/tokens.css).
 *
 * Apart from the other scripts: a font is asked for when the first letter is drawn, so this must
 * be done by then (`blocking`). It is asked for first and is small: the stylesheet takes longer.
 */
if (navigator.connection && navigator.connection.saveData) {
  document.documentElement.classList.add("saves-data");
}
