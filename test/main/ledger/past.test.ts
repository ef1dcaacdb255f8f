import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RefusedError } from '../../../src-main/domain/authority/refused';
import { invert } from '../../../src-main/domain/changes';
import { differences } from '../../../src-main/domain/state/compare';
import type { State } from '../../../src-main/domain/state/state';
import { Ledger } from '../../../src-main/ledger/ledger';
import { Past } from '../../../src-main/ledger/past';
import { inTransaction } from '../../../src-main/store/transaction';
import type { CommandInput } from '../../../src-shared/commands';
import { standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

const story: CommandInput[] = [
  { type: 'override.set', boards: ['doc', 'sheet'], persons: ['vic', 'ed'], level: 'view' },
  {
    type: 'person.add',
    id: 'n',
    email: 'n@x.example',
    affiliation: 'member',
    workspaceRole: 'maker',
  },
  { type: 'teamspace.setMembers', teamspace: 'team', members: [{ person: 'n', level: 'edit' }] },
  { type: 'board.create', id: 'b', teamspace: 'team', name: 'B', kind: 'grid', owner: 'n' },
  { type: 'override.set', boards: ['b'], persons: ['n', 'vic'], level: 'edit' },
  { type: 'board.move', board: 'sheet', teamspace: 'other' },
  { type: 'teamspace.archive', teamspace: 'team' },
  { type: 'undo', entry: 9 },
  { type: 'board.restoreDefault', boards: ['doc', 'b'] },
  { type: 'undo', entry: 11 },
  { type: 'person.deactivate', person: 'n' },
];

describe('4.4 the past', () => {
  test('is the same whichever way one comes to it, and after closing', () => {
    const states = new Map<number, State>();
    for (const command of story) {
      const { entry } = w.run('admin', command);
      states.set(entry ?? 0, w.core.state.clone());
    }
    const seqs = [...states.keys()];
    const orders = [
      seqs,
      [...seqs].reverse(),
      [...seqs].sort((a, b) => ((a * 7) % 11) - ((b * 7) % 11)),
    ];
    for (const order of orders) {
      for (const seq of order) {
        const then = states.get(seq);
        if (then !== undefined) expect(differences(w.core.past.at(seq), then)).toBeNull();
      }
    }
    expect(differences(w.core.facts.load(), w.core.state)).toBeNull();
  });

  test('where the beginning is still to come, it is folded from the present, or refused', () => {
    const states = new Map<number, State>();
    for (const command of story) {
      const { entry } = w.run('admin', command);
      states.set(entry ?? 0, w.core.state.clone());
    }
    const first = 7;
    w.core.db.prepare('DELETE FROM ledger WHERE seq < ?').run(first);
    const ledger = new Ledger(w.core.db);
    const past = new Past(ledger, () => w.core.state);
    for (const [seq, then] of states) {
      if (seq < first - 1) expect(() => past.at(seq)).toThrow(RefusedError);
      else expect(differences(past.at(seq), then)).toBeNull();
    }
    const { overrides, people } = past.at(first - 1);
    const counted = [...people].map(({ id }) => overrides.countOf(people.placeOf(id)));
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(overrides.size);
    expect(overrides.size).toBeGreaterThan(0);
  });

  test('what was read of all boards goes on with what comes later', () => {
    for (const command of story) w.run('admin', command);
    const { past } = w.core;
    const states = new Map<number, State>();
    for (const level of ['edit', 'view', 'edit'] as const) {
      past.wholeAsOf(0);
      past.cells.all();
      const { entry } = w.run('admin', {
        type: 'override.set',
        boards: ['doc'],
        persons: ['vic', 'ed'],
        level,
      });
      states.set(entry ?? 0, w.core.state.clone());
    }
    for (const [seq, then] of states) {
      const folded = past.at(seq);
      expect(differences(folded, then)).toBeNull();
      const vic = folded.people.placeOf('vic');
      expect(folded.overrides.countOf(vic)).toBe(then.overrides.countOf(vic));
    }
  });

  test('a tail that a merge puts in another order is read anew', () => {
    const { core } = w;
    const set = (person: string, level: 'view' | 'edit') =>
      w.entryOf('admin', { type: 'override.set', boards: ['doc'], persons: [person], level });
    const first = set('vic', 'edit');
    set('vic', 'view');
    expect(core.past.at(first).overrides.size).toBe(1);
    inTransaction(core.db, () => {
      for (let seq = core.ledger.head.seq; seq >= first; seq--) {
        const back = invert(core.ledger.changes(seq, core.state));
        core.state.apply(back);
        core.facts.write(back, core.state);
      }
      core.ledger.truncate(first - 1);
    });
    expect(set('ed', 'view')).toBe(first);
    const then = core.state.clone();
    set('vic', 'edit');
    set('vic', 'view');
    expect(differences(core.past.at(first), then)).toBeNull();
  });

  test('asking about it leaves the present as it is', () => {
    for (const command of story) w.run('admin', command);
    const before = w.core.state.clone();
    w.core.past.at(2);
    expect(differences(before, w.core.state)).toBeNull();
  });

  test('the same question about the same instant has the same answer later, also after undo', () => {
    const ask = (at: string) => [
      w.ask({ type: 'access', person: 'vic', board: 'doc', at }),
      w.ask({ type: 'who', board: 'doc', at }),
      w.ask({ type: 'what', person: 'ed', at }),
      w.ask({ type: 'grid', teamspace: 'team', at }),
    ];
    const answers: [string, unknown][] = [];
    const note = () => {
      const at = new Date(w.now).toISOString();
      w.now += 1;
      answers.push([at, ask(at)]);
    };
    note();
    for (const command of story) {
      w.run('admin', command);
      note();
    }
    for (const [at, answer] of answers) expect(ask(at)).toEqual(answer);
  });

  test('before the workspace was made there is nothing to ask about', () => {
    const at = '2020-01-01T00:00:00Z';
    const access = { type: 'access', person: 'vic', board: 'doc', at } as const;
    expect(w.askOrRefused(access)).toMatchObject({ refused: { code: 'not-found', path: 'board' } });
  });

  test('an instant to come is answered by what is known now', () => {
    expect(w.level('vic', 'doc', { at: '2099-01-01T00:00:00Z' })).toBe('view');
  });

  test('somebody who came later was nobody then', () => {
    const at = new Date(w.now).toISOString();
    w.now += 1;
    w.run('admin', { type: 'person.add', id: 'n', email: 'n@x.example', affiliation: 'member' });
    const byId = { type: 'access', person: 'n', board: 'doc', at } as const;
    expect(w.askOrRefused(byId)).toMatchObject({ refused: { code: 'not-found', path: 'person' } });
    const byAddress = { ...byId, person: 'n@x.example' };
    expect(w.ask(byAddress)).toMatchObject({ level: 'none' });
  });
});
