/** A summary that a program printed as one line of JSON, or nothing. */
export function parseSummary(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The same for people: one indented line per fact. The screenshot has a line of its own. */
export function describeSummary({ screenshot: _told, ...summary }) {
  return facts(summary).map(([name, value]) => `  ${name}: ${value}`);
}

function facts(value, name = '') {
  if (value === null || typeof value !== 'object') return [[words(name), value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    facts(inner, name ? `${name} ${key}` : key),
  );
}

const words = (name) => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
