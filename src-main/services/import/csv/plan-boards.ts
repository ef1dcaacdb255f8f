import { v7 as uuid } from 'uuid';
import type { BoardItem, TeamspaceItem } from '../../../../src-shared/queries/lists';
import { teamspaceOf } from './plan-teamspaces';
import type { Steps } from './steps';
import type { Placed } from './tables';
import type { CsvWorld, Known } from './world';

/** boards.csv: new boards, and what differs of those that are here. */
export function planBoards(rows: Placed<'boards'>[], world: CsvWorld, steps: Steps): void {
  const seen = new Set<string>();
  for (const placed of rows) {
    const { row, place } = placed;
    if (!steps.wants(place)) continue;
    const teamspace = teamspaceOf(row.teamspace, place, world, steps);
    if (teamspace === null) continue;
    const key = row.id ?? `${teamspace.ref} ${row.name}`;
    if (seen.has(key)) {
      steps.refuse(place, `${row.id ?? row.name} stands twice`);
      continue;
    }
    seen.add(key);
    if (row.owner !== undefined && world.person(row.owner) === null) {
      steps.refuse(place, `owner: nobody is known as ${row.owner}`);
      continue;
    }
    const found =
      row.id === undefined ? world.boardIn(teamspace.ref, row.name) : world.boards.find(row.id);
    if (found !== null && found !== 'several' && found.present)
      changeBoard(placed, found.present, teamspace, world, steps);
    else addBoard(placed, teamspace, world, steps);
  }
}

function addBoard(
  { row, place }: Placed<'boards'>,
  teamspace: Known<TeamspaceItem>,
  world: CsvWorld,
  steps: Steps,
): void {
  const id = row.id ?? uuid();
  const owner = row.owner === undefined ? undefined : world.person(row.owner)?.ref;
  world.boards.add({ ref: id, present: null }, row.name);
  steps.report.added.boards += 1;
  steps.report.opens ??= { teamspace: teamspace.ref, board: id };
  steps.add(
    {
      type: 'board.create',
      id,
      teamspace: teamspace.ref,
      name: row.name,
      kind: row.kind,
      ...(owner ? { owner } : {}),
    },
    place,
  );
  // A password cannot be carried over: without one the board stays with the specific people.
  if (row.mode === 'link-password') {
    steps.report.note(
      'lowered',
      row.name,
      'mode link-password: the password is not in the file, so specific people only',
      place,
    );
  }
  const mode = row.mode === 'link' ? ({ mode: 'link' } as const) : {};
  const role = row.defaultRole === undefined ? {} : { defaultRole: row.defaultRole };
  if (row.mode === 'link' || row.defaultRole !== undefined) {
    steps.add({ type: 'import.board', board: id, ...mode, ...role }, place);
  }
  if (row.private === true)
    steps.add({ type: 'board.setPrivate', boards: [id], private: true }, place);
  if (row.locked === true) steps.addLast({ type: 'board.lock', board: id }, place);
}

function changeBoard(
  { row, place }: Placed<'boards'>,
  present: BoardItem,
  teamspace: Known<TeamspaceItem>,
  world: CsvWorld,
  steps: Steps,
): void {
  const { id } = present;
  const before = steps.all.length;
  const kept: string[] = [];
  if (present.teamspace !== teamspace.ref) kept.push(`teamspace ${present.teamspaceName}`);
  if (present.name !== row.name) kept.push(`name ${present.name}`);
  if (present.kind !== row.kind) kept.push(`kind ${present.kind}`);
  if (row.mode !== undefined && present.mode !== row.mode) kept.push(`mode ${present.mode}`);
  if (kept.length > 0) {
    steps.report.note(
      'skipped',
      present.name,
      `is here already and keeps ${kept.join(', ')}`,
      place,
    );
  }
  const owner = row.owner === undefined ? undefined : world.person(row.owner);
  if (owner && owner.present?.id !== present.owner) {
    steps.add({ type: 'board.transferOwnership', board: id, to: owner.ref }, place);
  }
  if (row.private !== undefined && row.private !== present.private) {
    steps.add({ type: 'board.setPrivate', boards: [id], private: row.private }, place);
  }
  if (row.locked === true && !present.locked)
    steps.addLast({ type: 'board.lock', board: id }, place);
  if (row.locked === false && present.locked) steps.add({ type: 'board.unlock', board: id }, place);
  if (steps.all.length === before) steps.unchanged();
  else steps.report.changed += 1;
}
