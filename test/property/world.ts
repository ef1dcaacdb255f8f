import type { Core } from '../../src-main/commands/core';
import type { Engine, Issue } from '../../src-main/engine/api';
import { engineOf, openCore } from '../../src-main/engine/open';
import type { CommandResult } from '../../src-shared/result';
import type { Step } from '../support/generate';
import { baseDatabase } from '../support/generate-base';
import { resolve } from '../support/generate-story';
import { scratch, T0 } from '../support/workspace';
import { Known, spoken } from './spoken';

const folder = scratch();
process.once('exit', () => folder.remove());
let worlds = 0;

/**
 * Facts alone (but for the account of invitations, which undo leaves: S14), or the ledger and everything that goes
 * with it as well.
 */
const FACT_TABLES = [
  'workspace',
  'person',
  'teamspace',
  'member',
  'board',
  'card',
  'participant',
  'importedEvent',
  'override',
  'share',
  'invitation',
  'report',
  'partner',
  'partnerBoard',
  'partnerReport',
  'partnerMember',
  'request',
  'review',
  'reviewItem',
  'snooze',
  'threshold',
];
const LEDGER_TABLES = ['quota', 'outbox', 'identity', 'ledger', 'posting', 'personal', 'reasons'];

/** One generated workspace on its own real database, with its inside laid open. */
export class World {
  core: Core;
  engine: Engine;
  /** Well after the base workspace, so that the clock can be set back without touching it. */
  now = T0 + 3_600_000;
  private readonly known = new Known();
  private readonly file: string;

  constructor() {
    this.file = baseDatabase(folder.path(`${worlds++}.sqlite`));
    this.core = this.open();
    this.engine = engineOf(this.core);
  }

  private open(): Core {
    const core = openCore(this.file, { clock: () => this.now });
    core.secrets = this.known.secrets(core.secrets);
    return core;
  }

  token(hash: string): string | undefined {
    return this.known.token(hash);
  }

  /** The instant of whatever is said now: never before the head's. */
  get instant(): number {
    return Math.max(this.now, this.core.ledger.head.at);
  }

  close(): void {
    this.engine.close();
  }

  reopen(): void {
    this.engine.close();
    this.core = this.open();
    this.engine = engineOf(this.core);
  }

  /** What a step says at this moment; moves the clock. */
  issue(step: Step): Issue {
    this.now += step.after;
    return spoken({ ...step, command: resolve(step.command, this.engine.head) }, this);
  }

  take(step: Step): CommandResult {
    return this.engine.execute(this.issue(step));
  }

  /** The tables of facts as one text; equal texts are equal states. */
  facts(): string {
    return this.rows(FACT_TABLES);
  }

  everything(): string {
    return this.rows([...FACT_TABLES, ...LEDGER_TABLES]);
  }

  private rows(tables: string[]): string {
    const lines = tables.map((table) => {
      const rows = this.core.db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][];
      const sorted = rows.map((row) => JSON.stringify(row.map(plain))).sort();
      return `${table}\n${sorted.join('\n')}`;
    });
    return lines.join('\n');
  }
}

function plain(value: unknown): unknown {
  return Buffer.isBuffer(value) ? value.toString('base64') : value;
}
