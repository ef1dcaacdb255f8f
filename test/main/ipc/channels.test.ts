import { expect, test } from 'vitest';
import { CHANNELS } from '../../../src-shared/ipc/channels';
import { contract } from '../../../src-shared/ipc/contract';

// Preload cannot load the contract (zod would come along), so its list is a copy.
test('preload lets exactly the channels of the contract through', () => {
  expect([...CHANNELS].sort()).toEqual(Object.keys(contract).sort());
});
