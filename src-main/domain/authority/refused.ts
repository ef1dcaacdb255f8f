import { type LevelCode, levelName } from '../../../src-shared/model/level';
import { type Refusal, type RefusalCode, refuse } from '../../../src-shared/result';

/**
 * Carries an expected no out of a decision. It never leaves the domain's door (`decideCommand`),
 * which answers it as data.
 */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
    this.name = 'RefusedError';
  }
}

export function refusal(code: RefusalCode, message: string, more?: Partial<Refusal>): RefusedError {
  return new RefusedError(refuse(code, message, more));
}

export function invalid(message: string, path?: string, rule?: string): RefusedError {
  return refusal('invalid', message, { ...(rule && { rule }), ...(path && { path }) });
}

export function notFound(what: string, id: string, path?: string): RefusedError {
  return refusal('not-found', `there is no ${what} ${id}`, path ? { path } : {});
}

export function conflict(message: string, rule?: string, path?: string): RefusedError {
  return refusal('conflict', message, { ...(rule && { rule }), ...(path && { path }) });
}

export interface Needs {
  /** The actor's level where it matters; left out where the rule is not about levels. */
  level?: LevelCode;
  /** What would have been needed, in words. */
  needed: string;
  path?: string;
}

/** A no by the rules of section 3: names the rule, the actor's level and what was needed. */
export function forbidden(rule: string | undefined, { level, needed, path }: Needs): RefusedError {
  const has = level === undefined ? '' : `; the actor has ${levelName(level)}`;
  return refusal('forbidden', `${rule === undefined ? '' : `${rule}: `}needs ${needed}${has}`, {
    ...(rule !== undefined && { rule }),
    ...(path !== undefined && { path }),
    ...(level !== undefined && { actorLevel: levelName(level) }),
    needed,
  });
}
