import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { levels, workshop } from './importing';

const FOLDER = resolve(__dirname, '../../../../shared/data/exports/trello');
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
  : [];
const { bring } = workshop();

/** The parts of a real export that this test reads on its own, with nothing of the importer. */
interface Export {
  name: string;
  prefs: { permissionLevel: string; comments: string };
  members: { id: string; username: string }[];
  memberships: {
    idMember: string;
    memberType: string;
    deactivated?: boolean;
    unconfirmed?: boolean;
  }[];
  cards: unknown[];
  actions: { type: string; idMemberCreator: string }[];
}

/** What each active member must have: the maker among the admins owns, others edit or read. */
function expected(file: Export): Record<string, string> {
  const active = file.memberships.filter((one) => !one.deactivated && !one.unconfirmed);
  const admins = active
    .filter(({ memberType }) => memberType === 'admin')
    .map(({ idMember }) => idMember);
  const maker = file.actions.find(
    ({ type }) => type === 'createBoard' || type === 'copyBoard',
  )?.idMemberCreator;
  const owner = admins.find((id) => id === maker) ?? admins[0];
  const name = new Map(file.members.map(({ id, username }) => [id, username]));
  return Object.fromEntries(
    active.map(({ idMember, memberType }) => {
      const level = idMember === owner ? 'own' : memberType === 'observer' ? 'view' : 'edit';
      return [`${name.get(idMember)?.toLowerCase()}@corp.example`, level];
    }),
  );
}

describe.runIf(files.length > 0)('Real input: exports of others', () => {
  test.each(files)('%s: people, roles and visibility agree with the file', (name) => {
    const path = join(FOLDER, name);
    const file = JSON.parse(readFileSync(path, 'utf8')) as Export;
    const mapped = Object.fromEntries(
      file.members.map(({ username }) => [username, `${username}@corp.example`]),
    );
    const { engine, board, report } = bring(path, { people: mapped });
    const { 'boss@corp.example': _boss, ...found } = levels(engine, board);
    expect(found).toEqual(expected(file));
    const boards = engine.query({ type: 'boards' }, null);
    expect('items' in boards && boards.items).toMatchObject([
      {
        name: file.name,
        private: file.prefs.permissionLevel === 'private',
        mode: file.prefs.permissionLevel === 'public' ? 'link' : 'specific',
        cards: file.cards.length,
      },
    ]);
    expect(report.added.people).toBeGreaterThanOrEqual(file.memberships.length);
  });

  test.each(files)('%s: without a mapping nobody but the admin reaches anything', (name) => {
    const { engine, board } = bring(join(FOLDER, name));
    expect(Object.keys(levels(engine, board))).toEqual(['boss@corp.example']);
    const verified = engine.query({ type: 'verify' }, null);
    expect(verified).toMatchObject({ ok: true, entries: 2 });
  });
});
