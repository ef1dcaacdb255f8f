import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { standardWorld } from '../../../support/standard-world';
import { T0, type TestWorkspace } from '../../../support/workspace';

const DAY = 86_400_000;
let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  w.run('admin', { type: 'card.create', id: 'c', board: 'doc', name: 'Card' });
});
afterEach(() => w.close());

const iso = (ms: number) => new Date(ms).toISOString();
const END = T0 + 30 * DAY;

function live(id: string, expiresAt: number, target = 'c'): void {
  const scope = target === 'c' ? 'card' : 'board';
  const { token = '' } = w.run('admin', {
    type: 'share.create',
    id,
    email: 'fred@nordwind.example',
    scope,
    target,
    access: 'read-write',
    expiresAt: iso(expiresAt),
  });
  w.run('fred', { type: 'share.redeem', token });
}
/** The console's own timer: in nobody's name. */
function sweep() {
  const result = w.try(null, { type: 'share.sweep' });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}
const notices = () =>
  w.core.db.prepare("SELECT count(*) FROM outbox WHERE type = 'share-notice'").pluck().get();
const status = (id: string) => w.ask({ type: 'shares' }).items.find((one) => one.id === id)?.status;
const onCard = (at?: number) =>
  w.ask({ type: 'access', person: 'fred', card: 'c', ...(at !== undefined && { at: iso(at) }) });

describe('E4 expiry', () => {
  test('holds to the instant, whether or not anything is swept', () => {
    live('s', END);
    w.now = END - 1;
    expect(onCard()).toMatchObject({ level: 'edit', via: 'P5' });
    w.now = END;
    const after = onCard();
    expect(after).toMatchObject({ level: 'none', via: null });
    expect(after.paths).toContainEqual(expect.objectContaining({ path: 'P5', rule: 'E4' }));
    expect(status('s')).toBe('expired');
    expect(w.ask({ type: 'what', person: 'fred' }).items).toEqual([]);
  });

  test('an answer about an instant is the same before it, after it and after the sweep', () => {
    live('s', END);
    const asked = [END - DAY, END - 1, END, END + DAY];
    w.now = END + 2 * DAY;
    const before = asked.map((at) => onCard(at));
    expect(before.map(({ level }) => level)).toEqual(['edit', 'edit', 'none', 'none']);
    sweep();
    expect(asked.map((at) => onCard(at))).toEqual(before);
  });

  test('the sweep records it as one entry in nobody’s name, and again has nothing to do', () => {
    live('s', END);
    live('later', END + 10 * DAY, 'doc');
    w.now = END;
    expect(sweep()).toMatchObject({ changed: 1 });
    const [entry] = w.ask({ type: 'history', limit: 1 }).items;
    expect(entry).toMatchObject({ command: 'share.sweep', actor: null });
    expect([status('s'), status('later')]).toEqual(['revoked', 'live']);
    expect(sweep()).toMatchObject({ entry: null, changed: 0 });
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  });

  test('a pending share that has ended is withdrawn with its link', () => {
    w.run('admin', {
      type: 'share.create',
      id: 's',
      email: 'fred@nordwind.example',
      scope: 'card',
      target: 'c',
      access: 'read-only',
      expiresAt: iso(END),
    });
    w.now = END;
    expect(status('s')).toBe('expired');
    expect(sweep()).toMatchObject({ changed: 2 });
    expect(status('s')).toBe('withdrawn');
  });

  test('by command only admins sweep', () => {
    expect(w.refusal('ed', { type: 'share.sweep' })).toMatchObject({
      code: 'forbidden',
      rule: 'A',
    });
    w.run('admin', { type: 'share.sweep' });
  });
});

describe('E4 the notice', () => {
  test('is queued from seven days ahead, once, for live shares only', () => {
    live('s', END);
    w.run('admin', {
      type: 'share.create',
      id: 'pending',
      email: 'tom@nordwind.example',
      scope: 'card',
      target: 'c',
      access: 'read-only',
      expiresAt: iso(END),
    });
    w.now = END - 7 * DAY - 2;
    sweep();
    expect(notices()).toBe(0);
    w.now = END - 7 * DAY;
    expect(sweep()).toMatchObject({ changed: 1 });
    expect(notices()).toBe(1);
    for (const at of [1, DAY, 6 * DAY]) {
      w.now = END - 7 * DAY + at;
      expect(sweep()).toMatchObject({ changed: 0 });
    }
    expect(notices()).toBe(1);
  });

  test('not for a share whose end came while nothing ran', () => {
    live('s', END);
    w.now = END + DAY;
    sweep();
    expect(notices()).toBe(0);
  });

  test('again for another end, not for another level', () => {
    live('s', END);
    w.now = END - 3 * DAY;
    sweep();
    w.run('admin', { type: 'share.change', share: 's', access: 'read-only' });
    sweep();
    expect(notices()).toBe(1);
    w.run('admin', { type: 'share.change', share: 's', expiresAt: iso(END + 30 * DAY) });
    sweep();
    expect(notices()).toBe(1);
    w.now = END + 24 * DAY;
    sweep();
    expect(notices()).toBe(2);
  });

  test('a clock that jumps ahead and back revokes and tells nobody twice', () => {
    live('s', END);
    w.now = END - DAY;
    sweep();
    w.now = T0;
    expect(sweep()).toMatchObject({ changed: 0 });
    // Held at the head's instant: what was said then stays said.
    expect(onCard().level).toBe('edit');
    w.now = END + DAY;
    sweep();
    w.now = T0;
    expect(onCard().level).toBe('none');
    expect(sweep()).toMatchObject({ changed: 0 });
    expect(notices()).toBe(1);
  });

  test('seven days are 168 hours, over a change to summer time as well', () => {
    // 29 March 2026 has 23 hours in Berlin; instants know no zone.
    const end = Date.parse('2026-04-01T00:00:00+02:00');
    live('s', end);
    w.now = Date.parse('2026-03-24T22:59:59+00:00') - 60_000;
    const due = Date.parse('2026-03-24T23:00:00+01:00');
    expect(end - due).toBe(7 * DAY);
    w.now = due - 10;
    sweep();
    expect(notices()).toBe(0);
    w.now = due;
    sweep();
    expect(notices()).toBe(1);
  });
});
