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
  for (const issues of demo.chunks) {
    if (work?.cancelled?.()) throw new CancelledError();
    const before = done;
    const answer = engine.executeAll(issues, {
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

/** One transaction, but for undos: they find only what has been committed. */
function one(issues: Issue[]): { total: number; chunks: Issue[][] } {
  const chunks: Issue[][] = [[]];
  for (const issue of issues) {
    if (issue.command.type === 'undo') chunks.push([]);
    chunks.at(-1)?.push(issue);
  }
  return { total: issues.length, chunks };
}
