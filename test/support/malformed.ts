import type { ChannelName } from '../../src-shared/ipc/contract';

/** What no channel takes. */
const NEVER: unknown[] = [
  null,
  0,
  'text',
  true,
  [],
  [{}],
  { unknown: 1 },
  { __proto__: { type: 'undo' } },
];

const long = 'x'.repeat(5_000);
const view = { view: 1, rows: { from: 0, count: 10 }, columns: { from: 0, count: 10 } };

const mail = {
  host: 'mail.example',
  port: 465,
  security: 'tls',
  from: 'a@b.example',
  language: 'en',
};

/** Near misses, one for each way in which an input could almost pass. */
const NEAR: Record<ChannelName, unknown[]> = {
  'app.opening': [],
  'app.painted': [{ ready: 'soon' }, { ready: 'grid', ms: 1 }],
  'app.state': [],
  'app.retry': [],
  'app.create': [
    { name: 'W', plan: 'gold', admin: { email: 'a@b.example', name: 'A' } },
    { name: 'W', plan: 'pro', admin: { email: 'a@b.example, c@d.example', name: 'A' } },
    { name: long, plan: 'pro', admin: { email: 'a@b.example', name: 'A' } },
    { name: 'W', plan: 'pro', admin: { email: 'a@b.example', name: 'A' }, actor: 'root' },
  ],
  'app.demo': [{ size: 'enormous' }, { size: 'small', path: '/tmp/x' }],
  'app.settings': [{ language: 'xx' }, { theme: 'pink' }, { layout: [] }, { data: '/etc' }],
  'app.menu': [{ x: -1, y: 0 }, { x: 0.5, y: 0 }, { x: 0 }],
  'app.openDataFolder': [{ path: '/etc' }, '/etc'],
  'import.open': [{ path: 1 }, { path: long }, { path: '/tmp/x', as: 'root' }],
  'import.preview': [{ token: 1 }, { token: long }, { token: 't', people: { a: 'nobody' } }],
  'import.apply': [{ token: 1 }, { token: 't', admin: {} }, { token: 't', actor: 'root' }],
  'command.execute': [
    { type: 'workspace.erase' },
    { type: 'undo', entry: 0 },
    { type: 'undo', entry: 1, actor: 'root' },
    { type: 'batch', commands: [] },
    { type: 'batch', commands: [{ type: 'undo', entry: 1 }] },
    { type: 'override.set', boards: ['b'], persons: ['p'], level: 'owner' },
  ],
  'review.evidence': [
    { review: 'r', format: 'exe', language: 'en' },
    { review: 'r', format: 'pdf', language: 'xx' },
    { review: 'r', format: 'pdf', language: 'en', file: '/etc/passwd' },
  ],
  'command.may': [{ type: 'undo', entry: 'last' }, { type: 'teamspace.archive' }],
  'query.run': [
    { type: 'access' },
    { type: 'people', as: null },
    { type: 'people', limit: 1e9 },
    { type: 'verify', from: -1 },
    { type: "people' or 1=1" },
  ],
  'grid.open': [{ teamspace: '' }, { teamspace: 't', rows: { sort: { by: 'password' } } }],
  'grid.window': [
    { ...view, rows: { from: -1, count: 10 } },
    { ...view, rows: { from: 0, count: 1e6 } },
    { ...view, view: Number.NaN },
    { ...view, actor: 'root' },
  ],
  'grid.describe': [{ view: 1, rectangles: [{}] }, { view: 'all' }],
  'stage.preview': [
    { selection: { view: 1 }, action: 'own' },
    { selection: {}, action: 'view' },
  ],
  'stage.apply': [{ stage: 1 }, { stage: 1, leaveOutRefused: 'yes' }],
  'stage.drop': [{ stage: 'all' }, {}],
  'secrets.state': [{ key: true }],
  'secrets.unlock': [{ passphrase: 'short' }, { passphrase: long }, { passphrase: 1 }],
  'password.show': [{ board: '' }, { board: 'a@b.example' }, { board: 'b', as: 'root' }],
  'mail.settings': [{ password: true }],
  'mail.configure': [
    { ...mail, host: '' },
    { ...mail, port: 0 },
    { ...mail, security: 'maybe' },
    { ...mail, from: 'a@b.example\r\nBcc: c@d.example' },
    { ...mail, from: 'a@b.example, c@d.example' },
    { ...mail, link: 'javascript:alert(1)' },
    { ...mail, link: 'https://a.example/"><script>' },
    { ...mail, path: '/tmp/x' },
  ],
  'mail.test': [{ to: 'nobody' }, { to: 'a@b.example\nBcc: c@d.example' }, { to: ['a@b.example'] }],
  'mail.outbox': [{ as: 'root' }],
  'mail.retry': [{ id: 1 }, { id: long }],
  'mail.message': [{ id: 1 }, { id: long }],
  'mail.open': [{ id: 1 }, { id: 'x', url: 'https://a.example' }],
  'share.message': [{ share: 's' }, { share: 's', language: 'fr' }, { share: '', language: 'en' }],
  'share.open': [{ share: 's' }, { share: 's', language: 'en', url: 'file:///etc/passwd' }],
  'sync.view': [{ as: 'root' }],
  'sync.now': [{ hub: 'postgres://elsewhere/db' }],
  'sync.connect': [{ hub: '' }, { hub: long }, { password: 'x' }, { hub: 'x', as: 'root' }],
  'sync.probe': [{ hub: '' }, { hub: 'x', password: 1 }],
  'sync.setup': [{ schema: "x'; DROP" }],
  'sync.publish': [{ hub: '' }, { hub: 'x', actor: 'root' }],
  'sync.join': [
    { hub: 'x', workspace: 'w', pin: 'short', person: 'a@b.example' },
    { hub: 'x', workspace: 'w', person: 'a@b.example' },
    { hub: 'x', workspace: '', pin: '0'.repeat(64), person: 'a@b.example' },
    { hub: 'x', workspace: 'w', pin: '0'.repeat(64), person: 'a@b.example, c@d.example' },
  ],
  'sync.candidates': [{ all: true }],
  'sync.approve': [{ fingerprint: '12' }, { fingerprint: '0'.repeat(64), actor: 'root' }, {}],
  'sync.withdraw': [{ op: '' }, { op: long }, { op: 'x', actor: 'root' }],
  'sync.reissue': [{ op: '' }, { op: 1 }],
  'sync.acknowledge': [{ op: '' }, {}],
  'sync.dismiss': [{ kind: 'void' }, { kind: 'void', entry: -1 }, { kind: long, entry: 1 }],
  'undo.last': [{ entry: 1 }],
  'job.cancel': [{ job: 1 }, { job: long }],
};

/** `{}` passes where every field may be left out. */
export function malformed(channel: ChannelName): unknown[] {
  let never = channel === 'app.settings' ? NEVER.slice(0, -1) : NEVER;
  // Null takes the settings away.
  if (channel === 'mail.configure') never = NEVER.slice(1);
  return [...never, ...NEAR[channel]];
}
