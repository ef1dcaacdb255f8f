import type { HistoryItem } from '../../../src-shared/queries/history';
import type { BoardItem, PersonItem, TeamspaceItem } from '../../../src-shared/queries/lists';

/** A made-up workspace for looking at views without an engine. Development only. */
const FIRST = [
  'Anneke',
  'Jonas',
  'Mia',
  'Kwame',
  'Lars',
  'Leila',
  'Mehmet',
  'Noa',
  'Ingrid',
  'Fatima',
  'Hélène',
  'Oleksandr',
];
const LAST = [
  'Vogt',
  'Weber',
  'Lindqvist',
  'Mensah',
  'Petersen',
  'Haddad',
  'Yıldız',
  'Levi',
  'Sørensen',
  'Al-Sayed',
  'Dubois',
];
const SPACES = ['Product & Strategy', 'Kundenportal', 'Finance & Controlling', 'Vertrieb DACH'];
const BOARDS = [
  'Roadmap 2027',
  'Strategic Planning',
  'Budget 2027 Entwurf',
  'Launch Control',
  'OKR Q1 2027',
  'Weekly Metrics',
  'Kapazitätsplanung Q1',
  'Datenschutz-Audit',
  'Vorstandsvorlage Dezember mit Anlagen',
];
const KINDS = ['grid', 'timeline', 'columns', 'insights', 'document', 'canvas'] as const;
const MODES = ['specific', 'link', 'link-password'] as const;

export const people: PersonItem[] = FIRST.flatMap((first, i) =>
  LAST.map((last, j): PersonItem => {
    const n = i * LAST.length + j;
    return {
      id: `p${n}`,
      email: `${first}.${last}@nordwind.example`.toLowerCase(),
      name: `${first} ${last}`,
      affiliation: n % 17 === 5 ? 'free' : n % 23 === 7 ? 'guest' : 'member',
      workspaceRole:
        n % 17 === 5 || n % 23 === 7 ? null : n === 0 ? 'admin' : n % 3 === 0 ? 'viewer' : 'maker',
      active: n % 19 !== 4,
      auditor: n % 29 === 3,
      emailConfirmed: true,
      teamspaces: n % 4,
      overrides: n % 7,
    };
  }),
);
export const teamspaces: TeamspaceItem[] = SPACES.map((name, i) => ({
  id: `t${i}`,
  name,
  archived: i === 3,
  members: 64 - i * 9,
  boards: 9,
  overrides: 212 - i * 50,
  owners: ['Jonas Weber'],
}));
export const boards: BoardItem[] = SPACES.flatMap((space, i) =>
  BOARDS.map(
    (name, j): BoardItem => ({
      id: `b${i}-${j}`,
      name: i === 0 ? name : `${name} ${i + 1}`,
      kind: KINDS[j % 6] ?? 'grid',
      teamspace: `t${i}`,
      teamspaceName: space,
      archived: i === 3,
      owner: `p${j}`,
      ownerName: people[j]?.name ?? '',
      private: j % 3 === 0,
      locked: j === 4,
      mode: MODES[j % 3] ?? 'specific',
      participants: j,
      overrides: (j * 5) % 14,
      cards: j,
    }),
  ),
);
const DID = [
  ['override.set', 12],
  ['override.clear', 8],
  ['board.setPrivate', 1],
  ['person.setWorkspaceRole', 1],
  ['board.transferOwnership', 2],
  ['teamspace.setMembers', 6],
  ['workspace.setPolicy', 1],
  ['undo', 12],
  ['board.create', 1],
  ['batch', 40],
] as const;
export const history: HistoryItem[] = Array.from({ length: 500 }, (_, i): HistoryItem => {
  const [command, changed] = DID[i % DID.length] ?? ['override.set', 12];
  return {
    entry: 500 - i,
    id: `e${500 - i}`,
    at: new Date(Date.UTC(2026, 10, 20, 9, 41) - i * 2_700_000).toISOString(),
    actor: `p${i % 9}`,
    command,
    changed,
    reason: i % 2 ? 'Quarter start: leads edit their plans' : null,
    undoes: command === 'undo' ? 490 - i : null,
    undoneBy: i === 3 ? 499 : null,
    hash: `9f3c41d07be2${i.toString(16).padStart(4, '0')}`.padEnd(64, 'a8e5'),
  };
});
