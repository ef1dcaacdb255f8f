import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Launched, type LaunchOptions, launch, painted } from '../../support/launch';
import { applyLines, type Line } from './apply';

const HOME = 'nordwind.example';
const ADMIN = `anneke.vogt@${HOME}`;
const MEMBERS = [
  ['jonas.weber', 'Jonas Weber', 'maker'],
  ['adaeze.okafor', 'Adaeze Okafor', 'maker'],
  ['helene.dubois', 'Hélène Dubois', 'maker'],
  ['kwame.mensah', 'Kwame Mensah', 'viewer'],
  ['mia.lindqvist', 'Mia Lindqvist', 'maker'],
  ['rafael.barbosa', 'Rafael Barbosa', 'maker'],
  ['yuki.tanaka', 'Yuki Tanaka', 'maker'],
  ['sofia.herrera', 'Sofía Herrera', 'maker'],
  ['oksana.bondar', 'Oksana Bondar', 'maker'],
  ['charlotte.roux', 'Charlotte Roux', 'maker'],
] as const;
const OUTSIDERS = [
  ['lea@brunner-beratung.example', 'Lea Brunner', 'free'],
  ['sina.aksoy@hafenconsult.example', 'Sina Aksoy', 'other-team'],
  ['t.achterberg@lichtwerk.example', 'Tom Achterberg', 'guest'],
  ['p.novak@lichtwerk.example', 'Petr Novák', 'free'],
  ['g.ricci@studio-ricci.example', 'Giulia Ricci', 'free'],
] as const;
const BOARDS = [
  ['roadmap', 'Roadmap 2027', 'timeline'],
  ['planning', 'Strategic Planning', 'document'],
  ['budget', 'Budget 2027 Entwurf', 'document'],
  ['portal', 'Kundenportal Relaunch', 'timeline'],
  ['launch', 'Launch Control', 'columns'],
  ['okr', 'OKR Q1 2027', 'grid'],
] as const;
const at = (name: string) => `${name}@${HOME}`;

function* lines(): Generator<Line> {
  yield {
    type: 'workspace.create',
    name: 'Nordwind Logistik',
    plan: 'enterprise',
    timeZone: 'Europe/Berlin',
    admin: { email: ADMIN, name: 'Anneke Vogt' },
  };
  for (const [id, name, workspaceRole] of MEMBERS) {
    yield { type: 'person.add', id, email: at(id), name, affiliation: 'member', workspaceRole };
  }
  for (const [email, name, affiliation] of OUTSIDERS) {
    yield { type: 'person.add', email, name, affiliation };
  }
  yield { type: 'teamspace.create', id: 'product', name: 'Product & Strategy' };
  const members = ['jonas.weber', 'mia.lindqvist'].map((person) => ({
    person,
    level: 'edit' as const,
  }));
  yield { type: 'teamspace.setMembers', teamspace: 'product', members };
  for (const [id, name, kind] of BOARDS) {
    yield { type: 'board.create', id, teamspace: 'product', name, kind, owner: 'jonas.weber' };
  }
  yield* sharingOfRoadmap();
  yield* manyOnLaunch();
}

function* sharingOfRoadmap(): Generator<Line> {
  const board = 'roadmap';
  yield { type: 'board.setPrivate', boards: [board, 'budget'], private: true };
  yield {
    type: 'override.set',
    boards: [board],
    persons: [at('mia.lindqvist')],
    level: 'edit',
  };
  const editors = ['adaeze.okafor', 'helene.dubois', 'kwame.mensah', 'rafael.barbosa'].map(at);
  yield { type: 'participant.invite', board, persons: editors, role: 'editor' };
  const reviewers = [
    'lea@brunner-beratung.example',
    at('mia.lindqvist'),
    't.achterberg@lichtwerk.example',
  ];
  yield { type: 'participant.invite', board, persons: reviewers, role: 'reviewer' };
  const readers = ['sina.aksoy@hafenconsult.example'];
  yield { type: 'participant.invite', board, persons: readers, role: 'reader' };
  yield { type: 'card.create', id: 'quay', board, name: 'Quay 4 tender' };
  yield {
    type: 'share.create',
    id: 's1',
    email: 'p.novak@lichtwerk.example',
    scope: 'card',
    target: 'quay',
    access: 'read-only',
    expiresAt: '2036-12-01T00:00:00Z',
  };
  yield {
    type: 'share.create',
    id: 's2',
    email: 'audit@treuhand-sued.example',
    scope: 'board',
    target: board,
    access: 'read-write',
    reason: 'Yearly audit',
  };
  yield {
    type: 'share.create',
    id: 's3',
    email: 'g.ricci@studio-ricci.example',
    scope: 'board',
    target: board,
    access: 'read-only',
    expiresAt: '2036-03-31T00:00:00Z',
  };
  yield { type: 'share.revoke', shares: ['s3'] };
  yield { type: 'partner.invite', id: 'p1', email: 'ops@hafenwerk.example', boards: [board] };
  yield { type: 'partner.invite', id: 'p2', email: 'data@zollhaus.example', boards: ['okr'] };
  yield {
    type: 'request.submit',
    board,
    message: 'I opened the link with my private account. I review the milestones for Lichtwerk.',
    as: 'p.novak@lichtwerk.example',
  };
  yield { type: 'request.submit', board, as: at('yuki.tanaka') };
}

/** More than one command may change (S13). */
function* manyOnLaunch(): Generator<Line> {
  const persons = Array.from({ length: 120 }, (_, i) => `guest${i + 1}@messe.example`);
  yield {
    type: 'participant.invite',
    board: 'launch',
    persons,
    role: 'reader',
    as: at('jonas.weber'),
  };
}

let made: Promise<string> | undefined;

/** A workspace with everything that the Share drawer shows, made by the command line. */
async function make(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-sharing-'));
  const file = join(folder, 'workspace.sqlite');
  await applyLines(file, ADMIN, lines());
  return file;
}

/** The console of its admin on a copy, the table Boards before one. */
export async function launchSharing(options: LaunchOptions = {}): Promise<Launched> {
  made ??= make();
  const layout = { route: { view: 'boards' } };
  const console = await launch({ layout, ...options, database: await made });
  await painted(console.page);
  return console;
}
