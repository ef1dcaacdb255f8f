import { ceilings } from './ceilings';
import { externalShares } from './external-shares';
import { overrides } from './overrides';
import { participants } from './participants';
import { partners } from './partners';
import { paths } from './paths';
import { workspace } from './workspace';

/** Every rule of access-model.md: a title, a sentence, and what would help where something does. */
export const rules = {
  ...paths,
  ...ceilings,
  ...overrides,
  ...participants,
  ...externalShares,
  ...partners,
  ...workspace,
} as const;
