import { test } from 'vitest';
import { accessEqualsOracle, queriesAgree } from './laws/access';
import { holds, patience } from './laws/check';

test(
  'access is what section 2 says, on any workspace',
  () => holds(accessEqualsOracle, 60),
  patience,
);

test(
  'who, what, access, grid and the window never disagree, now and then',
  () => holds(queriesAgree, 40),
  patience,
);
