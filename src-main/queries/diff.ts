import { type LevelCode, levelName } from '../../src-shared/model/level';
import type { Answers, QueryOf } from '../../src-shared/queries';
import type { DiffItem } from '../../src-shared/queries/diff';
import type { Core } from '../commands/core';
import { candidates } from '../domain/access/candidates';
import { decide } from '../domain/access/evaluate';
import { Scan } from '../domain/access/scan';
import { invalid } from '../domain/authority/refused';
import { boardOf, personOf } from '../domain/commands/handler';
import type { State } from '../domain/state/state';
import type { Work } from '../domain/work';
import { decodeCursor, encodeCursor } from './page';
import type { Viewer } from './viewer';

/** How many people on boards one page compares, so that it always ends soon. */
const BUDGET = 100_000;

/** Whose access differs between two instants (commands.md, `diff`). */
export function diff(core: Core, q: QueryOf<'diff'>, viewer: Viewer, work: Work): Answers['diff'] {
  if (q.to < q.from) throw invalid('to lies before from', 'to');
  const before = core.past.asOf(q.from, work);
  const after = core.past.asOf(q.to, work);
  const person = q.person === undefined ? null : personOf(core.state, q.person, 'person');
  const only = q.board === undefined ? null : boardOf(core.state, q.board);
  const mine = person !== null && viewer.isSelf(person.id);
  const managed = only !== null && viewer.managesBoard(only);
  viewer.needs(viewer.seesEverything || mine || managed, 'to ask about oneself, or an admin');
  const total = core.state.boards.end;
  const [start = 0] = q.after === undefined ? [] : (decodeCursor(q.after) as number[]);
  const items: DiffItem[] = [];
  let board = start;
  for (let left = BUDGET; board < total && left > 0; board++) {
    if (only !== null && core.state.boards.placeOf(only.id) !== board) continue;
    const people = new Set([...candidates(before, board), ...candidates(after, board)]);
    left -= people.size;
    for (const place of people) {
      if (person !== null && core.state.people.placeOf(person.id) !== place) continue;
      const from = levelOn(before, place, board, q.from);
      const to = levelOn(after, place, board, q.to);
      if (from === to) continue;
      const who = after.people.at(place) ?? before.people.rowAt(place);
      const thing = after.boards.at(board) ?? before.boards.rowAt(board);
      items.push({
        person: who.id,
        email: who.email,
        name: who.name,
        board: thing.id,
        thing: thing.name,
        from: levelName(from),
        to: levelName(to),
        direction: to > from ? 'up' : 'down',
        entries: [],
      });
    }
  }
  const progress = { done: board, total };
  if (board >= total) return { items, complete: true, progress };
  return { items, next: encodeCursor([board]), complete: false, progress };
}

function levelOn(state: State, person: number, board: number, at: number): LevelCode {
  if (state.boards.at(board) === undefined || state.people.at(person) === undefined) return 0;
  const scan = new Scan(state, { at, holdsLink: false, password: null });
  return decide(scan.on(board).about(person)).level;
}
