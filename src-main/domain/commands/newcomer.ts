import type { PersonRow } from '../../../src-shared/model/rows';
import type { Draft } from '../state/draft';
import type { Given } from './handler';

/** Whoever an address names, or who becomes a person by it: `free` signs in, `guest` does not [D]. */
export function personOrNewcomer(
  { state, newId }: Given,
  draft: Draft,
  email: string,
  affiliation: 'free' | 'guest' = 'free',
): PersonRow {
  const known = state.person(email);
  if (known !== undefined) return known;
  const person: PersonRow = {
    id: newId(),
    email,
    name: email.slice(0, email.lastIndexOf('@')),
    affiliation,
    workspaceRole: null,
    emailConfirmed: false,
    active: true,
    auditor: false,
  };
  draft.insert('person', person);
  return person;
}
