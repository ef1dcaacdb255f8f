import type { Given } from '../domain/commands/handler';
import type { Work } from '../domain/work';
import type { Circumstances } from './circumstances';
import { signingOf } from './console';
import type { Core } from './core';

/** What a decision rests on, out of this core and the command's circumstances. */
export function givenBy(
  core: Core,
  { at, newId, work }: Pick<Circumstances, 'at' | 'newId'> & { work?: Work },
): Given {
  const { state, secrets, organisationOf } = core;
  const signing = signingOf(core);
  return {
    state,
    at,
    newId,
    secrets,
    organisationOf,
    signing,
    ...(work !== undefined && { work }),
  };
}
