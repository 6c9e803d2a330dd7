/* Makes elements and sentences; text stays text, never markup. */

/** Make an element; an attribute `onNAME` is a listener. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Put facts into a sentence with `{places}` for them. */
export function fill(sentence, facts) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
}

/** Choose between the sentences of one and of many. */
export function count(number, one, many) {
  return number === 1 ? one : fill(many, { n: number });
}
