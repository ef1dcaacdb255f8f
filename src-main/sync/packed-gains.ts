import { type Gain, MOST_GAINS } from './gains';

/**
 * Gains as an entry carries them: two dictionaries and runs of four numbers (thing, first person,
 * how many persons on, level), so that a rectangle of overrides stays about one run a board. null:
 * too many to list.
 */
export type PackedGains = { persons: string[]; things: string[]; runs: number[] } | null;

const NO_RUN = -4;

export function packGains(gains: readonly Gain[]): PackedGains {
  if (gains.length > MOST_GAINS) return null;
  const persons = [...new Set(gains.map(({ person }) => person))].sort();
  const things = [...new Set(gains.map(({ thing }) => thing))].sort();
  const personAt = new Map(persons.map((id, i) => [id, i]));
  const thingAt = new Map(things.map((id, i) => [id, i]));
  const sorted = gains
    .map(({ person, thing, level }) => ({
      person: personAt.get(person) as number,
      thing: thingAt.get(thing) as number,
      level,
    }))
    .sort((a, b) => a.thing - b.thing || a.person - b.person || a.level - b.level);
  const runs: number[] = [];
  let last = NO_RUN;
  for (const { person, thing, level } of sorted) {
    const goesOn =
      last >= 0 &&
      runs[last] === thing &&
      (runs[last + 1] as number) + (runs[last + 2] as number) === person &&
      runs[last + 3] === level;
    if (goesOn) runs[last + 2] = (runs[last + 2] as number) + 1;
    else last = runs.push(thing, person, 1, level) + NO_RUN;
  }
  return { persons, things, runs };
}

/** What an author was shown: how far each thing opens to whom. */
export class SeenGains {
  private readonly levels = new Map<string, number>();

  constructor(packed: Exclude<PackedGains, null>) {
    const { persons, things, runs } = packed;
    for (let i = 0; i < runs.length; i += 4) {
      const [thing, first, count, level] = runs.slice(i, i + 4) as [number, number, number, number];
      for (let k = 0; k < count; k++) {
        const key = `${persons[first + k]}\n${things[thing]}`;
        this.levels.set(key, Math.max(this.levels.get(key) ?? 0, level));
      }
    }
  }

  /** Whether anything of a board had been shown to open to the person. */
  anyOf(person: string, board: string): boolean {
    return (
      this.levels.has(`${person}\n${board}`) || this.levels.has(`${person}\noverride ${board}`)
    );
  }

  /** Whether this much had been shown. */
  has({ person, thing, level }: Gain): boolean {
    return (this.levels.get(`${person}\n${thing}`) ?? 0) >= level;
  }
}
