import { useMemo, useState } from 'react';
import type { PersonItem } from '../../../../src-shared/queries/lists';
import type { ParticipantItem } from '../../../../src-shared/queries/sharing';
import { usePeopleDirectory } from '../../../api';
import { useSeesAll } from '../../../app/sees-all';
import { readAddresses, type Written } from './addresses';

/** One chip of the invite box. */
export interface Invitee extends Written {
  key: string;
  /** Whoever the address belongs to, where that is known. */
  name: string;
  /** Picked from the contacts, not typed. */
  contact: boolean;
  /** Known to the workspace; null where the one who looks cannot tell. */
  known: boolean | null;
  /** Takes part already: keeps the role and is not invited again (S14). */
  already: boolean;
}

type Held = Pick<Written, 'text' | 'email' | 'name'> & { contact: boolean };

/** Who is to be invited: typed, pasted or picked, each once. */
export function useInvitees(participants: readonly ParticipantItem[]) {
  const [held, setHeld] = useState<readonly Held[]>([]);
  const people = usePeopleDirectory(held.length > 0);
  // Others are not shown the directory, so nobody would look new to them for a reason.
  const seesAll = useSeesAll();

  const byEmail = useMemo(
    () => new Map(people.list.map((person) => [person.email, person])),
    [people.list],
  );
  const taking = useMemo(() => new Set(participants.map(({ email }) => email)), [participants]);
  const invitees = useMemo(
    () =>
      held.map(({ text, email, name, contact }): Invitee => {
        const person = email === null ? undefined : byEmail.get(email);
        const unknown = seesAll && people.loaded ? person !== undefined : null;
        return {
          key: email ?? text,
          text,
          email,
          name: person?.name ?? name ?? email ?? text,
          contact,
          known: person !== undefined ? true : unknown,
          already: email !== null && taking.has(email),
        };
      }),
    [held, byEmail, taking, seesAll, people.loaded],
  );

  function add(more: readonly Held[]): void {
    setHeld((before) => {
      const keys = new Set(before.map(({ email, text }) => email ?? text));
      return [...before, ...more.filter(({ email, text }) => !keys.has(email ?? text))];
    });
  }

  return {
    invitees,
    write(text: string): void {
      add(readAddresses(text).map((one) => ({ ...one, contact: false })));
    },
    pick({ email, name }: PersonItem): void {
      add([{ text: email, email, name, contact: true }]);
    },
    remove(keys: ReadonlySet<string>): void {
      setHeld((before) => before.filter(({ email, text }) => !keys.has(email ?? text)));
    },
  };
}
