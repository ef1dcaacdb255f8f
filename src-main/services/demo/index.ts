import { type Refused, refuse, refused } from '../../../src-shared/result';
import { CancelledError, type Engine, type Issue, type Work } from '../../engine/api';
import { bulkDemo, HUGE, LARGE } from './bulk';
import { smallDemo } from './small';

export const DEMO_SIZES = ['small', 'large', 'huge'] as const;
export type DemoSize = (typeof DEMO_SIZES)[number];

export interface DemoMade {
  people: number;
  boards: number;
  entries: number;
}

/** Commands of one transaction: long enough to be fast, short enough to cancel between them. */
const CHUNK = 2_000;

/**
 * Makes a workspace to try things on, through the engine's own door: every rule holds and every
 * step is a ledger entry, dated into the months before `now`, so all are marked as rehearsed. The
 * same size and the same `now` give the same workspace. Refused (`conflict`) unless empty.
 */
export function makeDemo(
  engine: Engine,
  size: DemoSize,
  work?: Work,
  now: number = Date.now(),
): DemoMade | Refused {
  if (!engine.empty) {
    return refused(refuse('conflict', 'A demo needs an empty database; this one has a workspace.'));
  }
  const end = now - 60_000;
  const demo =
    size === 'small' ? one(smallDemo(end)) : bulkDemo(size === 'large' ? LARGE : HUGE, end, CHUNK);
  let done = 0;
  const tokens = new Map<string, string>();
  for (const issues of demo.chunks) {
    if (work?.cancelled?.()) throw new CancelledError();
    const before = done;
    const answer = engine.executeAll(withTokens(issues, tokens), {
      progress: (part, of, committing) =>
        work?.progress?.(
          before + Math.floor((part / Math.max(of, 1)) * issues.length),
          demo.total,
          committing,
        ),
      cancelled: () => work?.cancelled?.() ?? false,
    });
    done += issues.length;
    for (const [index, result] of answer.entries()) {
      if (result.ok && result.id !== undefined && result.token !== undefined) {
        tokens.set(result.id, result.token);
      }
      // The demo's author keeps every rule; a refusal is a bug here or there, never a user's doing.
      if (!result.ok) throw new Error(`demo, after entry ${before}: ${result.refused.message}`);
      if (result.entry !== before + index + 1) {
        throw new Error(
          `demo: ${JSON.stringify(issues[index]?.command).slice(0, 300)} changed nothing`,
        );
      }
    }
    work?.progress?.(done, demo.total, false);
  }
  const workspace = engine.query({ type: 'workspace' }, null);
  if ('ok' in workspace) throw new Error(`demo: ${workspace.refused.message}`);
  return { people: workspace.counts.people, boards: workspace.counts.boards, entries: engine.head };
}

/** A demo's author names an invitation by what it is of; its token is known once that is made (E3). */
function withTokens(issues: Issue[], tokens: ReadonlyMap<string, string>): Issue[] {
  return issues.map((issue) => {
    const { command } = issue;
    if (command.type !== 'share.redeem' && command.type !== 'partner.accept') return issue;
    return { ...issue, command: { ...command, token: tokens.get(command.token) ?? '' } };
  });
}

/**
 * One transaction, but for what rests on something committed: undos, and the use of an invitation
 * that has been made since.
 */
function one(issues: Issue[]): { total: number; chunks: Issue[][] } {
  const chunks: Issue[][] = [[]];
  let invited = new Set<string>();
  for (const issue of issues) {
    const { command } = issue;
    const uses = 'token' in command && invited.has(command.token);
    if (command.type === 'undo' || uses) {
      chunks.push([]);
      invited = new Set();
    }
    if (command.type === 'share.create' || command.type === 'partner.invite') {
      invited.add(command.id ?? '');
    }
    chunks.at(-1)?.push(issue);
  }
  return { total: issues.length, chunks };
}
