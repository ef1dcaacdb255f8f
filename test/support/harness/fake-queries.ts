import type { QueryInput } from '../../../src-shared/queries';
import { boards, history, people, teamspaces } from './fake-data';

function has(text: string | undefined, ...words: (string | null)[]): boolean {
  return !text || words.some((word) => word?.toLowerCase().includes(text.toLowerCase()));
}
function paged<T>(
  items: T[],
  q: { after?: string; limit?: number },
): { items: T[]; next?: string } {
  const from = Number(q.after ?? 0);
  const to = from + (q.limit ?? 100);
  return { items: items.slice(from, to), ...(to < items.length ? { next: String(to) } : {}) };
}

export function answer(q: QueryInput): unknown {
  switch (q.type) {
    case 'workspace':
      return {
        id: 'w',
        name: 'Nordwind Logistik',
        plan: 'enterprise',
        timeZone: 'Europe/Berlin',
        nonMembers: 'anyone',
        head: { entry: 500, at: history[0]?.at, hash: history[0]?.hash },
        counts: { people: people.length, teamspaces: 4, boards: boards.length, overrides: 212 },
      };
    case 'teamspaces':
      return paged(
        teamspaces.filter((t) => has(q.text, t.name)),
        q,
      );
    case 'boards':
      return paged(
        boards.filter(
          (b) =>
            has(q.text, b.name) &&
            (!q.teamspace || b.teamspace === q.teamspace) &&
            (!q.kinds || q.kinds.includes(b.kind)) &&
            (!q.modes || q.modes.includes(b.mode)) &&
            (q.private === undefined || q.private === b.private),
        ),
        q,
      );
    case 'people':
      return paged(
        people.filter(
          (p) =>
            has(q.text, p.name, p.email) &&
            (!q.affiliations || q.affiliations.includes(p.affiliation)) &&
            (!q.roles || (p.workspaceRole !== null && q.roles.includes(p.workspaceRole))) &&
            (q.active === undefined || q.active === p.active),
        ),
        q,
      );
    case 'history':
      return paged(
        history.filter(
          (h) =>
            has(q.text, h.reason) &&
            (!q.actor || h.actor === q.actor) &&
            (!q.command || h.command === q.command),
        ),
        q,
      );
    case 'entry': {
      const item = history.find((h) => h.entry === q.entry);
      const cells =
        item?.command.startsWith('override') || item?.command === 'batch'
          ? Array.from({ length: item.changed }, (_, i) => ({
              board: `b0-${i % 9}`,
              person: `p${i + 3}`,
              before: i % 3 ? null : 'view',
              after: i % 5 ? 'edit' : null,
            }))
          : [];
      const rows = cells.length
        ? []
        : [
            {
              table: 'board',
              key: 'b0-2',
              before: { name: 'Budget 2027 Entwurf', private: false, privateBy: null },
              after: { name: 'Budget 2027 Entwurf', private: true, privateBy: 'p1' },
            },
          ];
      return {
        ...item,
        previousHash: 'ab12'.repeat(16),
        issued: { type: item?.command, boards: ['b0-2'], private: true },
        rows,
        cells,
        names: Object.fromEntries([
          ...people.map((p) => [p.id, p.name]),
          ...boards.map((b) => [b.id, b.name]),
        ]),
      };
    }
    case 'access':
      return {
        level: 'edit',
        locked: false,
        via: 'P2.1',
        paths: [{ path: 'P2.1', level: 'edit', open: true, detail: '' }],
      };
    case 'who':
      return paged(
        people.slice(0, 24).map((p, i) => ({
          person: p.id,
          email: p.email,
          name: p.name,
          level: (['own', 'edit', 'view', 'comment'] as const)[i % 4],
          via: (['P1', 'P2', 'P2.1', 'P7'] as const)[i % 4],
        })),
        {},
      );
    case 'what':
      return paged(
        boards.slice(0, 20).map((b, i) => ({
          board: b.id,
          name: b.name,
          level: (['own', 'edit', 'view'] as const)[i % 3],
          via: (['P2', 'P2.1', 'P7'] as const)[i % 3],
        })),
        {},
      );
    case 'verify':
      return { ok: true, entries: 500, head: history[0]?.hash ?? null };
    default:
      return {};
  }
}
