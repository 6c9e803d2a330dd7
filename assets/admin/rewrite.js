// Writes fields over the text that they were read from, as a careful person would: what has not
// changed stays letter by letter, with its place, its notes and its quotes.

const KEY = /^([A-Za-z_]\w*)[ \t]*:(?=[ \t]|$)/;
const APART = /^(#.*|[ \t]*)$/;
const NOTE = /(?:^|[ \t])#.*$/;
const SEVERAL_LINES = /^[^#]*:[ \t]*[|>]/m;

/**
 * Returns a text with new values, or undefined where it would mean something else.
 *
 * `read` gives what a text means, `write` the text of some values.
 */
export function rewrite(text, values, read, write) {
  const before = read(text);
  const { fields, end } = parted(text);
  const lines = fields.flatMap((field) => {
    const { key } = field;
    if (same(before[key], values[key])) return [...field.above, ...field.own];
    const kept = [...field.above, ...notes(field.own)];
    return key in values ? [...kept, ...linesOf(write({ [key]: values[key] }))] : kept;
  });
  const there = new Set(fields.map(({ key }) => key));
  const added = Object.entries(values).filter(([key]) => !there.has(key));
  lines.push(...linesOf(write(Object.fromEntries(added))), ...end);
  const written = lines.map((line) => `${line}\n`).join("");
  try {
    return same(read(written), values) ? written : undefined;
  } catch {
    // What was written in a way that is not known here makes no text with what was added.
    return undefined;
  }
}

/** Parts a text into its fields: what stands above each, and its own lines; then what is left. */
function parted(text) {
  const fields = [];
  let above = [];
  for (const line of linesOf(text)) {
    const key = line.match(KEY)?.[1];
    if (key) fields.push({ key, above, own: [line] });
    else if (APART.test(line)) {
      above.push(line);
      continue;
    } else fields.at(-1)?.own.push(...above, line);
    above = [];
  }
  return { fields, end: above };
}

/** Returns the notes in a field's lines, to stand above it; a `#` in quotes is none. */
function notes(lines) {
  if (SEVERAL_LINES.test(lines.join("\n"))) return [];
  return lines.flatMap((line) => {
    const bare = line.replace(/"(\\.|[^"\\])*"|'[^']*'/g, (quoted) => "x".repeat(quoted.length));
    const at = bare.search(NOTE);
    return at < 0 ? [] : [line.slice(at).trim()];
  });
}

function linesOf(text) {
  return text ? text.replace(/\n$/, "").split("\n") : [];
}

function same(one, other) {
  return inOrder(one) === inOrder(other);
}

/** Returns a value as JSON in which the order of keys tells nothing. */
function inOrder(value) {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
