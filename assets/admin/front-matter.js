// Reads and writes content files for the forms as the build reads them: every value is text.
//
// Sveltia's own reader would make 1912 of the commune code 01912 and 68 of the price 68.000.
// What authors may shorten (one item for a list, `11-1` for months) is spelled out for the
// form, by the kind of its fields; what is empty or as it is by default is not written.
// A file is written over its own text, so that notes and order stay as the author left them.

import { FAILSAFE_SCHEMA, dump, loadAll } from "./sveltia-cms/js-yaml/js-yaml.js";
import { rewrite } from "./rewrite.js";

/**
 * How the key begins under which Sveltia carries along which text its values were read from.
 *
 * It hands over values alone, but for keys that are no fields of ours it keeps those. The text is
 * not the value, for what is a value turns up in searches; and a draft of an earlier visit, which
 * Sveltia may restore, has a key of that visit.
 */
export const TEXT = "_text_";

const texts = new Map();

function remember(text) {
  const key = `${TEXT}${Math.round(performance.timeOrigin)}_${texts.size}`;
  texts.set(key, text);
  return { [key]: true };
}

/** Parts the values of a form from the text that they were read from, if any. */
function recall(carried) {
  const isText = ([key]) => key.startsWith(TEXT);
  const entries = Object.entries(carried);
  const text = entries.filter(isText).map(([key]) => texts.get(key)).find(Boolean);
  return [text, Object.fromEntries(entries.filter((entry) => !isText(entry)))];
}

const FRONT_MATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n([\s\S]*))?$/;
const YES = /^(true|yes|on|y|t|1)$/i;

/** Returns how a file of these fields is read and written; the field `body` is its text. */
export function format(fields) {
  const hasBody = fields.some(({ name }) => name === "body");
  return {
    fromFile(text) {
      if (!hasBody) return { ...spellOutAll(fields, parse(text)), ...remember(text) };
      const [, matter, body] = text.match(FRONT_MATTER) ?? [];
      if (matter === undefined && body === undefined) throw new Error("no front matter");
      const values = spellOutAll(fields, parse(matter));
      return { ...values, body: (body ?? "").trim(), ...remember(matter) };
    },
    toFile({ body, ...carried }) {
      const [text, values] = recall(carried);
      const isWhole = isPage(fields, values);
      const kept = shortenAll(fields, isWhole ? values : translated(fields, values)) ?? {};
      const matter = (isOwn(text, isWhole) && rewrite(text, kept, read, write)) || write(kept);
      return hasBody ? `---\n${matter}---\n${body ?? ""}` : matter;
    },
  };

  /** Returns what a text means, in the form in which it would be written. */
  function read(text) {
    return shortenAll(fields, spellOutAll(fields, parse(text))) ?? {};
  }

  /** A new translation begins as a copy of its page, whose notes are not its own. */
  function isOwn(text, isWhole) {
    return text && isPage(fields, parse(text)) === isWhole;
  }
}

function write(values) {
  return Object.keys(values).length ? dump(values, STYLE) : "";
}

const STYLE = { schema: FAILSAFE_SCHEMA, lineWidth: -1, noRefs: true };

/** A page has what must be there and is never translated, such as its day of update. */
function isPage(fields, values) {
  return fields.some(({ name, required, i18n }) => required !== false && !i18n && values[name]);
}

/** Sveltia copies lists into a new translation, also those that are not translated. */
function translated(fields, values) {
  const names = fields.filter(({ i18n }) => i18n).map(({ name }) => name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

/** Returns the fields of a text; one without any, which may hold notes, is no mistake. */
function parse(text) {
  const documents = loadAll(text ?? "", { schema: FAILSAFE_SCHEMA });
  if (documents.length > 1) throw new Error("more than one document");
  return documents[0] || {};
}

function spellOutAll(fields, values) {
  const spelled = { ...values };
  for (const field of fields) {
    const value = values[field.name];
    if (value === "") delete spelled[field.name];
    else if (value !== undefined) spelled[field.name] = spellOut(field, value);
  }
  return spelled;
}

function spellOut(field, value) {
  if (field.widget === "list" || field.multiple) {
    const items = (Array.isArray(value) ? value : [value]).filter((item) => item !== "");
    if (field.fields) return items.map((item) => spellOutObject(field.fields, item));
    return field.multiple ? items.flatMap(spellOutSpan) : items;
  }
  if (field.widget === "object") return spellOutObject(field.fields, value);
  if (field.widget === "boolean") return YES.test(value);
  if (field.value_type === "int/string") return value.replace(/[. ](?=\d{3}\b)/g, "");
  if (field.value_type === "float/string") return value.replace(",", ".");
  return value;
}

/** A text in place of an object is its first field, as a commune's code is for a place. */
function spellOutObject(fields, value) {
  return spellOutAll(fields, typeof value === "string" ? { [fields[0].name]: value } : value);
}

/** Months in a span may run over the new year: `11-1`. */
function spellOutSpan(item) {
  const [, first, last] = item.match(/^(\d+)-(\d+)$/)?.map(Number) ?? [];
  if (!first) return [item];
  const length = ((last - first + 12) % 12) + 1;
  return Array.from({ length }, (_, step) => String(((first - 1 + step) % 12) + 1));
}

function shortenAll(fields, values) {
  const kept = Object.entries(values).flatMap(([key, value]) => {
    const short = shorten(fields.find(({ name }) => name === key) ?? {}, value);
    return short === undefined ? [] : [[key, short]];
  });
  return kept.length ? Object.fromEntries(kept) : undefined;
}

/** Returns a value as it is written; undefined where there is nothing to say. */
function shorten(field, value) {
  if (Array.isArray(value)) {
    if (value.includes("all-year")) return "all-year";
    const inner = field.fields ? { fields: field.fields } : {};
    const items = value.map((item) => shorten(inner, item)).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (value !== null && typeof value === "object") return shortenAll(field.fields ?? [], value);
  const text = String(value ?? "").trim();
  const isDefault = field.required === false && text === String(field.default ?? "");
  return text === "" || isDefault ? undefined : text;
}
