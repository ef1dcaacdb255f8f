import assert from 'node:assert/strict';
import { anyCommand } from '../../../src-shared/commands';
import { levelCode } from '../../../src-shared/model/level';
import type { AccessAnswer, Remedy } from '../../../src-shared/queries/access';
import { ADMIN } from '../../support/workspace';
import { ask } from '../matrix';
import type { World } from '../world';
import { law } from './check';

/** Acts of one's own: nobody can do them for another. */
const OWN_ACTS = new Set(['participant.accept', 'request.submit']);
/** What only begins: an invitation to be used, a request to be answered. */
const BEGINNINGS = new Set(['share.create', 'share.resend', 'request.submit']);

/**
 * What `access` names as changing an answer does change it: a path that a rule closed is open, or
 * closed by another one, afterwards; one that was to end is closed, gone or lower.
 */
export const remediesHold = law([4, 24], (world, steps) => {
  for (const step of steps) world.take(step);
  const { core, engine } = world;
  for (const [i, { id: person }] of [...core.state.people].entries()) {
    for (const [k, { id: board }] of [...core.state.boards].entries()) {
      if ((i * 7 + k * 3) % 5 !== 0) continue;
      const how = { holdsLink: true, password: k % 2 === 0 ? 'right' : 'wrong' } as const;
      const query = { type: 'access', person, board, ...how } as const;
      const before = ask(engine, query);
      const all = [...before.paths.flatMap(({ remedies }) => remedies), ...before.remedies];
      const remedy = all[(i + k) % Math.max(1, all.length)];
      if (remedy === undefined || !carriedOut(world, person, remedy)) continue;
      if (BEGINNINGS.has(String(remedy.command?.type))) continue;
      changed(before, ask(engine, query), remedy);
    }
  }
});

/** Refused, it may be: by the plan, a limit, the archive. It is `may` that says so. */
function carriedOut({ engine }: World, person: string, { command }: Remedy): boolean {
  if (command === null) return false;
  const said = anyCommand.safeParse(
    command.type === 'share.create' ? { ...command, reason: 'asked for' } : command,
  );
  // What the asker has to choose, or has as a secret, is left out.
  if (!said.success) {
    assert(['share.redeem', 'board.transferOwnership'].includes(command.type), command.type);
    return false;
  }
  const actor = OWN_ACTS.has(command.type) ? person : ADMIN;
  const result = engine.execute({ actor, command: said.data });
  if (!result.ok) {
    const { code, message } = result.refused;
    assert(code !== 'invalid' && code !== 'not-found', `${JSON.stringify(command)}: ${message}`);
    return false;
  }
  return result.changed > 0;
}

function changed(before: AccessAnswer, after: AccessAnswer, { path, effect, command }: Remedy) {
  const found = ({ paths }: AccessAnswer) => paths.find((one) => one.path === path);
  const [then, now] = [found(before), found(after)];
  const words = `${effect} ${path} by ${JSON.stringify(command)}: ${JSON.stringify([then, now])}`;
  if (effect === 'opens') {
    assert(now !== undefined && (now.rule === undefined || now.rule !== then?.rule), words);
    return;
  }
  const lower =
    now === undefined || !now.open || levelCode(now.level) < levelCode(then?.level ?? 'own');
  assert(lower, words);
}
