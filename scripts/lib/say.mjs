// Everything a script says goes to standard error: standard output belongs to the program it runs
// (the command line's JSON, the test counts).

const started = performance.now();

export const seconds = (ms) => (ms < 100 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

export function say(text) {
  process.stderr.write(`gatehouse: ${text}\n`);
}

/** Says what is being done, does it, and says how long it took. */
export async function step(text, work) {
  say(`${text} …`);
  const from = performance.now();
  // A silent minute looks like a hang.
  const beat = setInterval(() => say(`  … ${seconds(performance.now() - from)}`), 15_000);
  try {
    const value = await work();
    say(`  done in ${seconds(performance.now() - from)}`);
    return value;
  } finally {
    clearInterval(beat);
  }
}

export const sinceStart = () => seconds(performance.now() - started);

/** An error whose message is meant for the person at the terminal: printed without a stack. */
export class Told extends Error {}

export function fail(error) {
  if (error instanceof Told) say(error.message);
  else process.stderr.write(`gatehouse: unexpected: ${error?.stack ?? error}\n`);
  process.exit(1);
}
