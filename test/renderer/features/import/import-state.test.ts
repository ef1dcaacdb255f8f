import { expect, it } from 'vitest';
import {
  faultsOf,
  isClear,
  planOf,
  read,
  START,
} from '../../../../src-renderer/features/import/import-state';
import type { ImportOpened } from '../../../../src-shared/ipc/app';

const opened: ImportOpened = {
  token: 't',
  file: 'board.json',
  format: 'trello',
  title: 'Board',
  people: [
    {
      login: 'ann',
      name: 'Ann',
      email: null,
      proposal: 'ann@acme.example',
      role: 'admin',
      access: true,
    },
    {
      login: 'bob',
      name: 'Bob',
      email: 'bob@acme.example',
      proposal: null,
      role: 'editor',
      access: true,
    },
    { login: 'cy', name: 'Cy', email: null, proposal: null, role: 'reader', access: true },
  ],
};
const state = read(START, opened);

it('fills in what the file knows and what main proposes', () => {
  expect(state.emails).toEqual({ ann: 'ann@acme.example', bob: 'bob@acme.example', cy: '' });
  expect(state).toMatchObject({ step: 'people', workspaceName: 'Board' });
});

it('sends only addresses that the file did not have itself', () => {
  expect(planOf(state, false)).toEqual({ token: 't', people: { ann: 'ann@acme.example' } });
});

it('names the first admin and the workspace where there is none yet', () => {
  const named = { ...state, admin: { name: ' Ann ', email: 'Ann@Acme.example' } };
  expect(planOf(named, true)).toMatchObject({
    admin: { name: 'Ann', email: 'ann@acme.example' },
    workspaceName: 'Board',
  });
  expect(isClear(faultsOf(named, true))).toBe(true);
  expect(faultsOf(state, true)).toMatchObject({ admin: true });
});

it('holds what is no address, and one address for two people', () => {
  const emails = { ann: 'nonsense', bob: 'bob@acme.example', cy: 'BOB@acme.example' };
  expect(faultsOf({ ...state, emails }, false).emails).toEqual({ ann: 'wrong', cy: 'twice' });
});
