import type { Level } from '../../../src-shared/model/level';
import type { AccessChange } from '../../../src-shared/result';

/** What happens to one person, put together: the same step on several boards is one line. */
export interface EffectGroup {
  key: string;
  person: string;
  from: Level;
  to: Level;
  count: number;
}

export interface Effects {
  count: number;
  people: number;
  /** Boards, cards and reports concerned. */
  places: number;
  groups: EffectGroup[];
}

/** Gathers single changes of access by person and step, the largest first. */
export function gatherEffects(changes: readonly AccessChange[]): Effects {
  const groups = new Map<string, EffectGroup>();
  const people = new Set<string>();
  const places = new Set<string>();
  for (const { person, from, to, board, card, report } of changes) {
    people.add(person);
    places.add(board ?? card ?? report ?? '');
    const key = `${person} ${from} ${to}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, person, from, to, count: 1 });
    else group.count += 1;
  }
  const sorted = [...groups.values()].sort((a, b) => b.count - a.count);
  return { count: changes.length, people: people.size, places: places.size, groups: sorted };
}
