import type { rules as source } from '../../en/rules';
import type { Translation } from '../../types';
import { ceilings } from './ceilings';
import { externalShares } from './external-shares';
import { overrides } from './overrides';
import { participants } from './participants';
import { partners } from './partners';
import { paths } from './paths';
import { workspace } from './workspace';

/** The rules in German, under the same ids. */
export const rules: Translation<typeof source> = {
  ...paths,
  ...ceilings,
  ...overrides,
  ...participants,
  ...externalShares,
  ...partners,
  ...workspace,
};
