import type { Given } from '../domain/commands/handler';
import type { Work } from '../domain/work';
import type { Circumstances } from './circumstances';
import { signingOf } from './console';
import type { Core } from './core';

/** What a decision rests on, out of this core and the command's circumstances. */
export function givenBy(
  core: Core,
  circumstances: Omit<Circumstances, 'actor' | 'work'> & { work?: Work },
): Given {
  const { at, newId, work } = circumstances;
  const { signing = signingOf(core) } = circumstances;
  const { secrets = core.secrets, organisationOf = core.organisationOf } = circumstances;
  return {
    state: core.state,
    at,
    newId,
    secrets,
    organisationOf,
    signing,
    ...(work !== undefined && { work }),
  };
}
