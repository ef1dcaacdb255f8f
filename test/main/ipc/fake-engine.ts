import { CancelledError, type Engine, type Issue, type Work } from '../../../src-main/engine/api';
import type { CommandResult } from '../../../src-shared/result';

/**
 * An engine that knows nobody's rules: what the thread's protocol is tested with. `execute` of an
 * undo works for as many steps as its entry says, so that it can be watched and cancelled.
 */
export interface FakeEngine extends Engine {
  readonly issued: Issue[];
  checkpoints: number;
  closed: boolean;
}

const admin = {
  id: 'p-admin',
  email: 'admin@x.example',
  name: 'Admin',
  affiliation: 'member',
  workspaceRole: 'admin',
  active: true,
  auditor: false,
  emailConfirmed: true,
  teamspaces: 0,
  overrides: 0,
} as const;
const viewer = { ...admin, id: 'p-viewer', email: 'viewer@x.example', workspaceRole: 'viewer' };

export function fakeEngine(file = '/x.sqlite', empty = false): FakeEngine {
  const listeners: ((head: number, tables: string[]) => void)[] = [];
  let head = 0;
  const commit = (tables: string[]) => {
    head += 1;
    for (const listener of listeners) listener(head, tables);
  };
  const engine = {
    issued: [] as Issue[],
    checkpoints: 0,
    closed: false,
    file,
    get empty() {
      return empty;
    },
    get head() {
      return head;
    },
    execute(issue: Issue, work?: Work): CommandResult {
      engine.issued.push(issue);
      const steps = issue.command.type === 'undo' ? issue.command.entry : 1;
      const until = performance.now() + steps;
      while (performance.now() < until) {
        if (work?.cancelled?.()) throw new CancelledError();
        work?.progress?.(Math.round(steps - (until - performance.now())), steps, false);
      }
      if (issue.command.type === 'workspace.create') empty = false;
      commit(['override']);
      return { ok: true, entry: head, changed: 1 };
    },
    query(query: { type: string; text?: string }) {
      if (query.type === 'verify') return { ok: false, entries: 3, head: 'h', firstBad: 2 };
      if (query.type !== 'people') throw new Error('secret');
      return { items: query.text ? [viewer].filter((one) => one.email === query.text) : [admin] };
    },
    grid: {
      window: () => ({
        rowFrom: 0,
        columnFrom: 0,
        people: [],
        boards: [],
        cells: new Uint8Array([1, 2, 3]),
        marks: new Uint8Array(new ArrayBuffer(16), 4, 3),
      }),
    },
    onChanged: (listener: (head: number, tables: string[]) => void) => listeners.push(listener),
    checkpoint() {
      engine.checkpoints += 1;
    },
    close() {
      engine.closed = true;
    },
  };
  return engine as unknown as FakeEngine;
}
