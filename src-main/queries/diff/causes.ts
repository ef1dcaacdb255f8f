import { formatInstant } from '../../../src-shared/model/instant';
import type { Level } from '../../../src-shared/model/level';
import type { DiffCause } from '../../../src-shared/queries/diff';
import type { Core } from '../../commands/core';
import type { State } from '../../domain/state/state';
import type { Work } from '../../domain/work';
import type { Header } from '../../ledger/ledger';
import type { Happening, Span } from './touched';

/** Somebody's level on something, in any state and at any instant. */
export type LevelIn = (state: State, at: number) => Level;

/** What changed from one level to another, and what on the way may have done it. */
export interface Moved {
  from: Level;
  to: Level;
  happenings: Happening[];
  level: LevelIn;
}

/**
 * Which happenings moved each level, by asking for it right after each of them: one walk along the
 * ledger serves a whole page. A lone happening needs no asking.
 */
export function causesOf(
  core: Core,
  span: Span,
  moved: readonly Moved[],
  work: Work,
): DiffCause[][] {
  const levels = levelsAlong(core, span, moved, work);
  return moved.map((one, i) => {
    const causes: DiffCause[] = [];
    let from = one.from;
    for (const [k, happening] of one.happenings.entries()) {
      const to = one.happenings.length === 1 ? one.to : (levels[i]?.[k] ?? from);
      if (to !== from) causes.push(causeOf(core, happening, from, to));
      from = to;
    }
    return causes;
  });
}

function levelsAlong(core: Core, span: Span, moved: readonly Moved[], work: Work): Level[][] {
  const levels = moved.map((): Level[] => []);
  const asked = moved.flatMap(({ happenings, level }, i) =>
    happenings.length < 2 ? [] : happenings.map((happening, k) => ({ happening, level, i, k })),
  );
  if (asked.length === 0) return levels;
  asked.sort((a, b) => a.happening.seq - b.happening.seq);
  const walk = core.past.walk(span.from.seq, work);
  for (const { happening, level, i, k } of asked) {
    walk.to(happening.seq);
    const at = happening.expiry?.at ?? headerOf(core, happening.seq).at;
    const known = levels[i];
    if (known !== undefined) known[k] = level(walk.state, at);
  }
  return levels;
}

function headerOf({ ledger }: Core, seq: number): Header {
  const header = ledger.header(seq);
  if (header === undefined) throw new Error(`there is no entry ${seq}`);
  return header;
}

function causeOf(core: Core, { seq, expiry }: Happening, from: Level, to: Level): DiffCause {
  if (expiry !== undefined) {
    const nobody = { entry: null, actor: null, actorName: null, command: null, reason: null };
    const at = formatInstant(expiry.at);
    return { cause: 'expiry', ...nobody, at, share: expiry.share, from, to };
  }
  const { at, actor, command, reason } = headerOf(core, seq);
  const actorName = actor === null ? null : (core.state.people.get(actor)?.name ?? actor);
  return {
    cause: 'entry',
    entry: seq,
    at: formatInstant(at),
    actor,
    actorName,
    command,
    reason,
    from,
    to,
  };
}
