import { erasedEmail, isErased } from '../../src-shared/model/email';
import type { PersonRow } from '../../src-shared/model/rows';
import { conflict } from './authority/refused';

/** What is left of a person whose details were erased: the id, and nothing that opens anything. */
export function erasedRow(person: PersonRow): PersonRow {
  const { id } = person;
  const email = erasedEmail(id);
  return { ...person, email, name: '', emailConfirmed: false, active: false, auditor: false };
}

/** W2: an erased person stays what they are; nothing brings them back. */
export function needsNotErased(person: PersonRow, path: string): void {
  if (isErased(person)) throw conflict('this person was erased', 'W2', path);
}
