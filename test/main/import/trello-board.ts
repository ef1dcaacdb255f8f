import { writeFileSync } from 'node:fs';

/** A Trello export as it looks, with nobody real in it; tests state only what matters to them. */
export function trelloBoard(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'board1',
    name: 'Hafenfest',
    desc: '',
    closed: false,
    idOrganization: null,
    dateLastActivity: '2024-03-01T10:00:00.000Z',
    prefs: { permissionLevel: 'private', comments: 'members', background: 'blue' },
    lists: [{ id: 'list1', name: 'To do' }],
    members: [],
    memberships: [],
    cards: [],
    actions: [],
    ...changes,
  };
}

/** Membership and member in one: `{login: type}`, or with flags. */
export function people(
  given: Record<string, string | { type: string; deactivated?: boolean; unconfirmed?: boolean }>,
): { members: unknown[]; memberships: unknown[] } {
  const entries = Object.entries(given).map(([login, what], index) => ({
    login,
    index,
    ...(typeof what === 'string' ? { type: what } : what),
  }));
  return {
    // members[].memberType is always "normal" in real files: it must decide nothing.
    members: entries.map(({ login }) => ({
      id: `id-${login}`,
      username: login,
      fullName: `${login[0]?.toUpperCase()}${login.slice(1)} Muster`,
      memberType: 'normal',
    })),
    memberships: entries.map(
      ({ login, index, type, deactivated = false, unconfirmed = false }) => ({
        id: `ms${index}`,
        idMember: `id-${login}`,
        memberType: type,
        deactivated,
        unconfirmed,
      }),
    ),
  };
}

export function action(
  id: string,
  type: string,
  by: string,
  more: { on?: string; data?: Record<string, unknown>; date?: string } = {},
): Record<string, unknown> {
  const { on, data = {}, date = '2024-01-02T03:04:05.678Z' } = more;
  const person = (login: string) => ({ id: `id-${login}`, username: login, fullName: login });
  return {
    id,
    type,
    date,
    idMemberCreator: `id-${by}`,
    memberCreator: person(by),
    data: { board: { id: 'board1', name: 'Hafenfest' }, ...data },
    ...(on === undefined ? {} : { member: person(on) }),
  };
}

export function writeJson(path: string, value: unknown): string {
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}
