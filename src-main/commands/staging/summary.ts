import { MARK, type StageAnswer, type StageGroup } from '../../../src-shared/ipc/grid';
import { levelName } from '../../../src-shared/model/level';
import type { Pairs } from '../../domain/access/impact';
import type { State } from '../../domain/state/state';
import { step, type Work } from '../../domain/work';
import { cellKey, type Staged } from './staged';

/** How many groups a preview lists; the counts are always of all. */
const GROUPS = 200;

type Side = StageAnswer['gains'];

interface OpenSide {
  count: number;
  people: Set<number>;
  groups: Map<string, StageGroup>;
}

/** Who gains and who loses, grouped by person and step; marks the cells as it goes. */
export function summarise(
  state: State,
  staged: Staged,
  pairs: Pairs,
  before: Uint8Array,
  after: Uint8Array,
  work: Work,
): { gains: Side; losses: Side } {
  const gains: OpenSide = { count: 0, people: new Set(), groups: new Map() };
  const losses: OpenSide = { count: 0, people: new Set(), groups: new Map() };
  const override = staged.action === 'view' || staged.action === 'edit' ? staged.action : null;
  let i = 0;
  for (const [board, persons] of pairs) {
    step(work, i, before.length);
    for (const person of persons) {
      const from = before[i] as number;
      const to = after[i] as number;
      i++;
      const mark = to > from ? MARK.gain : to < from ? MARK.lose : MARK.still;
      staged.marks.set(cellKey(board, person), { mark, level: to });
      if (from !== to) add(to > from ? gains : losses, state, person, from, to, override);
    }
  }
  return { gains: close(gains), losses: close(losses) };
}

function add(
  side: OpenSide,
  state: State,
  person: number,
  from: number,
  to: number,
  override: StageGroup['override'],
): void {
  side.count++;
  side.people.add(person);
  const key = `${person} ${from} ${to}`;
  const known = side.groups.get(key);
  if (known !== undefined) {
    known.count++;
    return;
  }
  const { id, name } = state.people.rowAt(person);
  const group = { person: id, name, from: levelName(from), to: levelName(to), count: 1, override };
  side.groups.set(key, group);
}

function close({ count, people, groups }: OpenSide): Side {
  const sorted = [...groups.values()].sort(
    (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
  );
  return { count, people: people.size, groups: sorted.slice(0, GROUPS) };
}

export const NOBODY: Side = { count: 0, people: 0, groups: [] };
