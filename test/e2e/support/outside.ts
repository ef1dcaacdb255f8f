import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Launched, type LaunchOptions, launch, painted } from '../../support/launch';
import { applyLines, type Line } from './apply';

const ADMIN = 'anneke.vogt@nordwind.example';
const MEMBERS = [
  ['jonas', 'Jonas Weber', 'maker'],
  ['grace', 'Grace Njoroge', 'maker'],
  ['lars', 'Lars Petersen', 'maker'],
] as const;
const BOARDS = [
  ['roadmap', 'Roadmap 2027', 'timeline', 'jonas'],
  ['budget', 'Budget 2027 Entwurf', 'document', 'jonas'],
  ['metrics', 'Weekly Metrics', 'insights', 'grace'],
  ['portal', 'Kundenportal Relaunch', 'timeline', 'lars'],
  ['fair', 'Messeplanung Hannover', 'columns', 'lars'],
] as const;
const PEOPLE = [
  ['lea@brunner-beratung.example', 'Lea Brunner', 'free'],
  ['t.achterberg@lichtwerk.example', 'Tom Achterberg', 'free'],
  ['m.novak@novak-partneri.example', 'Marek Novák', 'free'],
  ['sina.aksoy@hafenconsult.example', 'Sina Aksoy', 'other-team'],
  ['ops@atlasfreight.example', 'Dana Whitfield', 'free'],
] as const;

function* foundation(): Generator<Line> {
  yield {
    type: 'workspace.create',
    name: 'Nordwind Logistik',
    plan: 'enterprise',
    timeZone: 'Europe/Berlin',
    admin: { email: ADMIN, name: 'Anneke Vogt' },
  };
  for (const [id, name, workspaceRole] of MEMBERS) {
    const email = `${id}@nordwind.example`;
    yield { type: 'person.add', id, email, name, affiliation: 'member', workspaceRole };
  }
  for (const [email, name, affiliation] of PEOPLE) {
    yield { type: 'person.add', email, name, affiliation };
  }
  yield { type: 'teamspace.create', id: 'product', name: 'Product & Strategy' };
  const members = MEMBERS.map(([person]) => ({ person, level: 'edit' as const }));
  yield { type: 'teamspace.setMembers', teamspace: 'product', members };
  for (const [id, name, kind, owner] of BOARDS) {
    yield { type: 'board.create', id, teamspace: 'product', name, kind, owner };
  }
  yield { type: 'card.create', id: 'offer', board: 'budget', name: 'Angebot Brunner Q1' };
  yield { type: 'card.create', id: 'rent', board: 'budget', name: 'Mieten 2027' };
  yield {
    type: 'card.create',
    id: 'freight',
    board: 'roadmap',
    name: 'Angebotsvergleich Spedition',
  };
  yield { type: 'board.setPrivate', boards: ['budget'], private: true };
  for (const [id, name] of [
    ['lanes', 'Lane Performance 2026'],
    ['volume', 'Frachtvolumen Nordsee'],
  ] as const) {
    yield { type: 'report.create', id, name };
  }
}

/** Shares and partners of every kind; whoever is named redeems or accepts what they were sent. */
const OUTWARD: readonly (Line & { by?: string })[] = [
  {
    type: 'share.create',
    id: 's-board',
    email: 'lea@brunner-beratung.example',
    scope: 'board',
    target: 'budget',
    access: 'read-write',
    reason: 'Yearly audit',
    by: 'lea@brunner-beratung.example',
  },
  {
    type: 'share.create',
    id: 's-tenant',
    email: 'm.novak@novak-partneri.example',
    scope: 'tenant',
    access: 'read-only',
    expiresAt: '2036-12-31T22:59:59Z',
    reason: 'Due diligence',
    by: 'm.novak@novak-partneri.example',
  },
  {
    type: 'share.create',
    id: 's-card',
    email: 't.achterberg@lichtwerk.example',
    scope: 'card',
    target: 'freight',
    access: 'read-only',
    expiresAt: '2036-06-30T21:59:59Z',
    as: 'jonas@nordwind.example',
  },
  {
    type: 'share.create',
    id: 's-open',
    email: 't.achterberg@lichtwerk.example',
    scope: 'board',
    target: 'portal',
    access: 'read-only',
    reason: 'Until the relaunch',
    as: 'lars@nordwind.example',
    by: 't.achterberg@lichtwerk.example',
  },
  {
    type: 'partner.invite',
    id: 'p-atlas',
    email: 'ops@atlasfreight.example',
    boards: ['budget', 'metrics'],
    reports: ['lanes'],
    by: 'ops@atlasfreight.example',
  },
  {
    type: 'partner.invite',
    id: 'p-kestrel',
    email: 'data@kestrel-research.example',
    reports: ['volume'],
  },
];
const ORGANISATION = 'Atlas Freight Analytics';

const apply = (file: string, lines: Iterable<Line>) => applyLines(file, ADMIN, lines);

let made: Promise<string> | undefined;

async function make(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-outside-'));
  const file = join(folder, 'workspace.sqlite');
  await apply(file, foundation());
  const answers = await apply(
    file,
    OUTWARD.map(({ by: _by, ...line }) => line as Line),
  );
  const used = OUTWARD.flatMap(({ by, type }, index): Line[] => {
    const token = answers[index]?.token;
    if (by === undefined || token === undefined) return [];
    return type === 'partner.invite'
      ? [{ type: 'partner.accept', token, organisation: ORGANISATION, as: by }]
      : [{ type: 'share.redeem', token, as: by }];
  });
  await apply(file, [
    ...used,
    {
      type: 'participant.invite',
      board: 'roadmap',
      persons: ['sina.aksoy@hafenconsult.example'],
      role: 'reviewer',
      as: 'jonas@nordwind.example',
    },
  ]);
  return file;
}

/** The console of its admin on a workspace that shares much outside, the given view before one. */
export async function launchOutside(view: string, options: LaunchOptions = {}): Promise<Launched> {
  made ??= make();
  const console = await launch({ layout: { route: { view } }, ...options, database: await made });
  await painted(console.page);
  return console;
}
