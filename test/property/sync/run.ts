import { digestOfTables } from '../../../src-main/sync/digest';
import { HubError } from '../../../src-main/sync/hub';
import type { Mutants } from '../../../src-main/sync/objections';
import { anyCommand } from '../../../src-shared/commands';
import type { SyncConsole } from '../../support/sync-console';
import { ADMIN, type scratch } from '../../support/workspace';
import { commandOf, Dice } from './commands';
import { needs, readLog } from './oracle';
import type { Schedule, Step } from './schedule';
import { type Template, World } from './world';

class Crash extends Error {}

/** Counts the points that a console passes, and ends it at the one that is due. */
class CrashPlan {
  private left = 0;
  crashes = 0;

  arm(at: number): void {
    this.left = at;
  }

  readonly point = (): void => {
    if (this.left === 0) return;
    this.left--;
    if (this.left > 0) return;
    this.crashes++;
    throw new Crash();
  };
}

/** What a run did, so that a test can say that it did anything. */
export interface Tally {
  issued: number;
  crashes: number;
  faults: number;
  lost: number;
  refused: number;
  forked: number;
}

/** A command that was given: what I2 follows. */
interface Given {
  op: string;
  console: number;
  withdrawn: boolean;
}

/** Carries a schedule out, lets everything come to rest, and asks the oracle. */
export async function runSchedule(
  from: Template,
  schedule: Schedule,
  folder: ReturnType<typeof scratch>,
  mutants: Mutants = {},
): Promise<Tally> {
  const plan = new CrashPlan();
  const world = new World(from, schedule.consoles, folder, { point: plan.point, mutants });
  const run = new Run(world, plan);
  try {
    for (const step of schedule.steps) await run.step(step);
    plan.arm(0);
    await run.rest();
    run.judge();
    return run.tally;
  } finally {
    world.close();
  }
}

class Run {
  readonly tally: Tally = { issued: 0, crashes: 0, faults: 0, lost: 0, refused: 0, forked: 0 };
  private readonly given: Given[] = [];

  constructor(
    private readonly world: World,
    private readonly plan: CrashPlan,
  ) {}

  async step(step: Step): Promise<void> {
    const { consoles, server } = this.world;
    const at = 'console' in step ? step.console % consoles.length : 0;
    const one = consoles[at] as SyncConsole;
    this.world.clock.now += 1000;
    switch (step.do) {
      case 'issue':
        return this.issue(one, at, step);
      case 'say': {
        const command = anyCommand.parse(step.command);
        return this.give(one, at, () => one.engine.execute({ actor: ADMIN, command }));
      }
      case 'undo': {
        const entry = one.engine.head - step.back;
        return this.give(one, at, () =>
          one.engine.execute({ actor: ADMIN, command: { type: 'undo', entry } }),
        );
      }
      case 'withdraw':
        return this.withdraw(one, step.which);
      case 'sync':
        one.line.nextAppend = step.fate;
        if (step.fate !== 'ok') this.tally.faults++;
        this.plan.arm(step.crashAt);
        return this.sync(one);
      case 'line':
        one.line.up = step.up;
        return;
      case 'late':
        return server.deliverLate();
      case 'lose': {
        const floor = this.world.floor;
        const count = Math.min(step.count, server.head.seq - floor);
        if (count > 0) this.tally.lost++;
        if (count > 0) server.loseTail(count);
      }
    }
  }

  private issue(one: SyncConsole, at: number, step: Extract<Step, { do: 'issue' }>): void {
    const command = anyCommand.parse(commandOf(new Dice(step.dice), `n${this.given.length}`));
    this.plan.arm(Number(step.crash));
    this.give(one, at, () => one.engine.execute({ actor: ADMIN, command }));
  }

  private give(one: SyncConsole, at: number, act: () => ReturnType<SyncConsole['try']>): void {
    try {
      const result = act();
      if (!result.ok || result.entry === null) return;
      const op = one.core.ledger.header(result.entry)?.id ?? '';
      this.given.push({ op, console: at, withdrawn: false });
      this.tally.issued++;
    } catch (error) {
      this.restart(one, error);
    } finally {
      this.plan.arm(0);
    }
  }

  private withdraw(one: SyncConsole, which: number): void {
    const { pending } = one.status;
    const op = pending[which % Math.max(1, pending.length)]?.op;
    if (op === undefined || one.engine.sync.withdraw(op, ADMIN) !== null) return;
    const given = this.given.find((each) => each.op === op);
    if (given !== undefined) given.withdrawn = true;
  }

  private async sync(one: SyncConsole): Promise<void> {
    try {
      await one.sync();
    } catch (error) {
      if (!(error instanceof HubError && error.failure === 'unreachable')) this.restart(one, error);
    } finally {
      this.plan.arm(0);
      one.line.nextAppend = 'ok';
    }
  }

  private restart(one: SyncConsole, error: unknown): void {
    if (!(error instanceof Crash)) throw error;
    this.tally.crashes++;
    one.close();
    one.open();
  }

  /** All lines are up, everything has arrived, nobody crashes: after some rounds nothing moves. */
  async rest(): Promise<void> {
    const { consoles, server } = this.world;
    server.deliverLate();
    for (let round = 0; round < 3; round++) {
      for (const one of consoles) {
        one.line.up = true;
        await one.sync();
      }
    }
  }

  judge(): void {
    const { consoles, server } = this.world;
    const reading = readLog(server.entries);
    for (const { core, status } of consoles) {
      needs(core.ledger.head.hash.equals(server.head.hash), 'I1: a console has another head');
      needs(
        digestOfTables(core.db) === reading.digest,
        'I6: a console has other tables than the log',
      );
      needs(status.pending.length === 0, 'I2: something still waits');
      needs(status.halt === null, `a console halted: ${status.halt}`);
      const strange = status.alarms.find(({ kind }) => kind !== 'forked' && kind !== 'behind');
      needs(strange === undefined, `an alarm: ${JSON.stringify(strange)}`);
      if (status.alarms.some(({ kind }) => kind === 'forked')) this.tally.forked++;
    }
    for (const { op, console: at, withdrawn } of this.given) {
      const found = reading.entries.filter(({ id }) => id === op);
      needs(found.length === Number(!withdrawn), `I2: ${op} is ${found.length} times in the log`);
      const refused = found[0]?.refused;
      if (refused === undefined) continue;
      this.tally.refused++;
      const told = consoles[at]?.status.told.find((each) => each.op === op);
      needs(told?.outcome.refused?.why === refused.why, `I5: the refusal of ${op} was not told`);
    }
  }
}
