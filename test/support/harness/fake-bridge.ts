import type { AppState } from '../../../src-shared/ipc/app';
import type { Bridge, EventName, Events } from '../../../src-shared/ipc/contract';
import { answer } from './fake-queries';

/** Stands in for preload and main while there is no engine: `?phase=empty&theme=dark&language=de`. */
const params = new URLSearchParams(location.search);
const heard = new Map<EventName, Set<(payload: never) => void>>();
function tell<E extends EventName>(event: E, payload: Events[E]): void {
  for (const listener of heard.get(event) ?? []) (listener as (p: Events[E]) => void)(payload);
}
let state: AppState = {
  phase: (params.get('phase') ?? 'ready') as AppState['phase'],
  ...(params.get('phase') === 'failed'
    ? { failure: { code: 'locked', message: 'locked by pid 4' } as const }
    : {}),
  actor: {
    id: 'p0',
    name: 'Anneke Vogt',
    email: 'anneke.vogt@nordwind.example',
    workspaceRole: 'admin',
    auditor: false,
  },
  settings: {
    language: (params.get('language') ?? 'en') as 'en',
    theme: (params.get('theme') ?? 'light') as 'light',
    layout: params.has('route') ? { route: JSON.parse(params.get('route') ?? '{}') } : {},
  },
  locale: 'en-GB',
  version: '0.1.0',
  platform: 'linux',
  dataFile: '/home/anneke/.config/Gatehouse/gatehouse.db',
};
const report = {
  format: 'trello',
  added: {
    people: 14,
    teamspaces: 1,
    boards: 1,
    memberships: 12,
    participants: 3,
    overrides: 0,
    cards: 120,
    events: 88,
  },
  changed: 0,
  notes: [
    { kind: 'lowered', subject: 'Ada Observer', message: 'observer becomes reader' },
    { kind: 'skipped', subject: 'Bot', message: 'deactivated: imported without access' },
  ],
  opens: { teamspace: 't0', board: 'b0-0' },
};
const HANDLERS: Record<string, (input: never) => unknown> = {
  'app.state': () => state,
  'app.retry': () => state,
  'app.settings': (patch: Partial<AppState['settings']>) => {
    state = { ...state, settings: { ...state.settings, ...patch } };
    tell('state', state);
    return state;
  },
  'app.create': () => {
    state = { ...state, phase: 'ready' };
    tell('state', state);
    return { ok: true, entry: 1, changed: 1 };
  },
  'app.demo': async () => {
    for (let done = 0; done <= 20; done++) {
      tell('progress', {
        job: 'd',
        what: 'demo',
        done: done * 60,
        total: 1200,
        committing: done > 18,
      });
      await new Promise((r) => setTimeout(r, 150));
    }
    tell('progress', {
      job: 'd',
      what: 'demo',
      done: 1,
      total: 1,
      committing: true,
      finished: true,
    });
    state = { ...state, phase: 'ready' };
    tell('state', state);
    return { people: 1204, boards: 312, entries: 500 };
  },
  'import.open': () => ({
    token: 't',
    file: 'welcome-board.json',
    format: 'trello',
    title: 'Welcome Board',
    people: [
      {
        login: 'ada',
        name: 'Ada Lovelace',
        email: null,
        proposal: 'anneke.vogt@nordwind.example',
        role: 'admin',
        access: true,
      },
      { login: 'bob', name: 'Bob Byte', email: null, proposal: null, role: 'normal', access: true },
      {
        login: 'cleo',
        name: 'Cleo Gone',
        email: null,
        proposal: null,
        role: 'observer',
        access: false,
        note: 'deactivated',
      },
    ],
  }),
  'import.preview': () => report,
  'import.apply': () => {
    state = { ...state, phase: 'ready' };
    tell('state', state);
    return { ...report, entry: 501 };
  },
  'query.run': answer,
  'command.may': (c: { type: string }) =>
    c.type === 'teamspace.archive'
      ? {
          ok: false,
          refused: {
            code: 'forbidden',
            rule: 'W4',
            message: 'no',
            actorLevel: 'view',
            needed: 'owner',
          },
        }
      : {
          ok: true,
          changed: 3,
          gains: [{ person: 'p4', board: 'b0-1', from: 'none', to: 'view' }],
          losses: Array.from({ length: 7 }, (_, i) => ({
            person: `p${i + 5}`,
            board: `b0-${i % 2}`,
            from: 'edit',
            to: 'none',
          })),
        },
  'command.execute': () => ({ ok: true, entry: 501, changed: 3, id: 'x1' }),
  'undo.last': () => ({ ok: true, entry: 502, changed: 3 }),
  'app.openDataFolder': () => null,
  'job.cancel': () => null,
};
const fake: Bridge = {
  call: async (channel, input) => {
    const handler = HANDLERS[channel];
    await new Promise((done) => setTimeout(done, 20));
    if (!handler)
      return { ok: false, refused: { code: 'internal', message: `the harness has no ${channel}` } };
    return { ok: true, value: (await handler(input as never)) as never };
  },
  subscribe: (event, listener) => {
    const set = heard.get(event) ?? new Set();
    set.add(listener as never);
    heard.set(event, set);
    return () => set.delete(listener as never);
  },
  openFile: () => fake.call('import.open', {}),
};
window.gatehouse = fake;
