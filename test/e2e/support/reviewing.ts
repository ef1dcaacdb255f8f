import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lists from '../../../resources/demo/names.json';
import { type Launched, type LaunchOptions, launch, painted } from '../../support/launch';
import { type Answer, applyLines, type Line } from './apply';

// A workspace with every kind of risk and something to review; how many shares it has is asked for.

const HOME = 'nordwind.example';
const ADMIN = `anneke.vogt@${HOME}`;
export const AUDITOR = `ida.holm@${HOME}`;
const DAY_MS = 86_400_000;
/** Days from now; the world is as old whenever the tests run. */
const at = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

const MEMBERS = [
  ['jonas', 'Jonas Weber', 'maker'],
  ['grace', 'Grace Njoroge', 'maker'],
  ['lars', 'Lars Petersen', 'maker'],
  ['kwame', 'Kwame Mensah', 'maker'],
  ['marta', 'Marta Silva', 'maker'],
  ['ida.holm', 'Ida Holm', 'viewer'],
] as const;
const BOARDS = [
  ['roadmap', 'Roadmap 2027', 'timeline', 'jonas'],
  ['budget', 'Budget 2027 Entwurf', 'document', 'jonas'],
  ['metrics', 'Weekly Metrics', 'insights', 'grace'],
  ['interviews', 'Customer Interviews', 'canvas', 'grace'],
  ['portal', 'Kundenportal Relaunch', 'timeline', 'lars'],
  ['fair', 'Messeplanung Hannover', 'columns', 'lars'],
  ['hiring', 'Hiring Plan H1', 'grid', 'grace'],
  ['onboarding', 'Onboarding Flow', 'canvas', 'marta'],
  ['lanes', 'Lane Performance', 'insights', 'lars'],
  ['strategy', 'Strategic Planning', 'document', 'jonas'],
] as const;
const FIRMS = ['kestrel', 'brunner-beratung', 'lichtwerk', 'hafenconsult', 'novak', 'studio-ricci'];

interface Guest {
  id: string;
  email: string;
  name: string;
}

function guest(index: number): Guest {
  const given = lists.given[(index * 7) % lists.given.length] ?? 'Lea';
  const family = lists.family[(index * 11 + (index >> 5)) % lists.family.length] ?? 'Brunner';
  const firm = FIRMS[index % FIRMS.length];
  return { id: `g${index}`, email: `guest${index}@${firm}.example`, name: `${given} ${family}` };
}

function* foundation(): Generator<Line> {
  yield {
    type: 'workspace.create',
    name: 'Nordwind Logistik',
    plan: 'enterprise',
    timeZone: 'Europe/Berlin',
    admin: { email: ADMIN, name: 'Anneke Vogt' },
    now: at(-420),
  };
  for (const [id, name, workspaceRole] of MEMBERS) {
    const email = `${id}@${HOME}`;
    yield {
      type: 'person.add',
      id,
      email,
      name,
      affiliation: 'member',
      workspaceRole,
      now: at(-420),
    };
  }
  yield { type: 'person.setAuditor', person: AUDITOR, auditor: true, now: at(-420) };
  const spaces = [
    ['product', 'Product & Strategy'],
    ['sales', 'Vertrieb DACH'],
  ] as const;
  for (const [teamspace, name] of spaces) {
    yield { type: 'teamspace.create', id: teamspace, name, now: at(-419) };
    const members = MEMBERS.slice(0, 5).map(([person]) => ({ person, level: 'edit' as const }));
    yield { type: 'teamspace.setMembers', teamspace, members, now: at(-419) };
  }
  for (const [index, [id, name, kind, owner]] of BOARDS.entries()) {
    const teamspace = index % 3 === 2 ? 'sales' : 'product';
    yield { type: 'board.create', id, teamspace, name, kind, owner, now: at(-418) };
    const card = { type: 'card.create' as const, id: `card-${id}`, board: id };
    yield { ...card, name: `${name}, guide`, now: at(-418) };
  }
}

/** The one that ends within seven days. */
const SOON = 10;

/** Shared with guests: mostly cards, one in six to write, every third without an end. */
function share(index: number): Line {
  const [board] = BOARDS[index % BOARDS.length] ?? BOARDS[0];
  const card = index % 4 !== 0;
  return {
    type: 'share.create',
    id: `s${index}`,
    email: guest(index).email,
    scope: card ? 'card' : 'board',
    target: card ? `card-${board}` : board,
    access: index % 6 === 1 ? 'read-write' : 'read-only',
    ...(index % 3 === 0
      ? { reason: 'Study round 2' }
      : { expiresAt: at(index === SOON ? 4 : 120 + (index % 200)) }),
  };
}

function batch(lines: readonly Line[], now: string): Line {
  const [first, ...more] = lines;
  if (first === undefined) throw new Error('an empty batch');
  return { type: 'batch', commands: [first, ...more], now } as Line;
}

function* outward(shares: number): Generator<Line> {
  const all = Array.from({ length: shares }, (_, index) => index);
  const people = all.map(
    (index): Line => ({ type: 'person.add', affiliation: 'free', ...guest(index) }),
  );
  yield batch(people, at(-300));
  for (let from = 0; from < shares; from += 500) {
    const part = all.slice(from, from + 500).map(share);
    yield batch(part, at(-290 + from / 500));
  }
}

/** What makes findings beside the shares: one of every kind (commands.md, `risks`). */
function* risky(): Generator<Line> {
  const now = at(-20);
  yield { type: 'board.setPrivate', boards: ['budget', 'strategy'], private: true, now };
  const tenant = { email: `due.diligence@novak.example`, scope: 'tenant' as const };
  yield { type: 'share.create', ...tenant, access: 'read-only', reason: 'Due diligence', now };
  const mode = { type: 'access.setMode' as const, board: 'fair', mode: 'link' as const };
  yield { ...mode, as: `lars@${HOME}`, now };
  const override = { type: 'override.set' as const, boards: ['hiring', 'lanes'] };
  yield { ...override, persons: [`kwame@${HOME}`], level: 'edit', now };
  yield { type: 'person.setWorkspaceRole', person: 'kwame', workspaceRole: 'viewer', now };
  yield { type: 'person.deactivate', person: 'marta', now: at(-12) };
  const asks = ['g1', 'g2', 'g3'];
  for (const [index, as] of asks.entries()) {
    const board = index < 2 ? 'roadmap' : 'metrics';
    yield {
      type: 'request.submit',
      board,
      message: 'For the audit.',
      as: guest(Number(as.slice(1))).email,
      now: at(-3),
    };
  }
  yield { type: 'share.revoke', shares: ['s4', 's8'], reason: 'The study is over', now: at(-9) };
}

/** A closed review of a series whose next is due, and one that is under way. */
function* campaigns(): Generator<Line> {
  const done = 'q3-partners';
  yield {
    type: 'review.open',
    id: done,
    name: 'Partners, quarterly',
    scope: { kind: 'board', board: 'hiring' },
    due: at(-95),
    repeat: 'quarterly',
    now: at(-110),
  };
  yield { type: 'review.close', review: done, now: at(-96) };
  yield {
    type: 'review.open',
    id: 'q4-external',
    name: 'Q4 external access',
    scope: { kind: 'shares' },
    due: at(5),
    now: at(-2),
  };
}

/** The ledger takes no instant before its newest entry's. */
const inOrder = (lines: Line[]): Line[] =>
  lines.sort((a, b) => Date.parse(a.now ?? '') - Date.parse(b.now ?? ''));

async function make(shares: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-reviewing-'));
  const file = join(folder, 'workspace.sqlite');
  const apply = (lines: Iterable<Line>) => applyLines(file, ADMIN, lines);
  await apply(foundation());
  const made = (await apply(outward(shares))).flatMap((answer: Answer) => answer.results ?? []);
  const redeemed = made.flatMap(({ id, token }, index) =>
    token === undefined || index % 2 === 1 ? [] : [{ id: id ?? '', token }],
  );
  const used = redeemed.slice(0, 60).flatMap(({ id, token }, index): Line[] => {
    const as = guest(Number(id.slice(1))).email;
    const use = (days: number): Line => ({ type: 'share.recordUse', share: id, as, now: at(days) });
    return [
      { type: 'share.redeem', token, as, now: at(-285) },
      // A third uses it still, a third stopped, the rest never did.
      ...(index % 3 === 2 ? [] : [use(index % 3 === 0 ? -15 : -112)]),
    ];
  });
  await apply(inOrder([...used, ...risky(), ...campaigns()]));
  return file;
}

const made = new Map<number, Promise<string>>();

/** The console of its admin on a copy of such a workspace, the given view before one. */
export async function launchReviewing(
  view: string,
  options: LaunchOptions & { shares?: number } = {},
): Promise<Launched> {
  const { shares = 86, ...rest } = options;
  const file = made.get(shares) ?? make(shares);
  made.set(shares, file);
  const console = await launch({ layout: { route: { view } }, ...rest, database: await file });
  await painted(console.page);
  return console;
}
