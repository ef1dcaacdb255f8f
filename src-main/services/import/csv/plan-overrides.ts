import type { OverrideLevel } from '../../../../src-shared/model/level';
import type { Place } from '../import-error';
import type { Steps } from './steps';
import type { Placed } from './tables';
import { type CsvWorld, cellKey } from './world';

/** overrides.csv: one command of single cells, of what differs. */
export function planOverrides(rows: Placed<'overrides'>[], world: CsvWorld, steps: Steps): void {
  const cells: { board: string; person: string; level: OverrideLevel }[] = [];
  const places: Required<Place>[] = [];
  const seen = new Set<string>();
  for (const { row, place } of rows) {
    if (!steps.wants(place)) continue;
    const board = world.boards.find(row.board);
    if (board === null || board === 'several') {
      const why = board === null ? 'there is no board' : 'several boards are named';
      steps.refuse(place, `board: ${why} ${row.board}`);
      continue;
    }
    const person = world.person(row.person);
    if (person === null) {
      steps.refuse(place, `person: nobody is known as ${row.person}`);
      continue;
    }
    const key = cellKey(board.ref, person.ref);
    if (seen.has(key)) {
      steps.refuse(place, `${person.ref} stands twice for the board ${row.board}`);
      continue;
    }
    seen.add(key);
    const { present } = board;
    const stored =
      present === null
        ? undefined
        : world.overridesOf(present.teamspace, present.overrides).get(key);
    if (stored === row.level) {
      steps.unchanged();
      continue;
    }
    if (stored === undefined) steps.report.added.overrides += 1;
    else steps.report.changed += 1;
    cells.push({ board: board.ref, person: person.ref, level: row.level });
    places.push(place);
  }
  if (cells.length > 0) steps.add({ type: 'override.set', cells }, ...places);
}
