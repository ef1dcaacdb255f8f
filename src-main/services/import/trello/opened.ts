import type { ImportOpened } from '../../../../src-shared/ipc/app';
import type { PersonItem } from '../../../../src-shared/queries/lists';
import { peopleOf } from './people';
import type { TrelloBoard } from './schema';

/** The people of a file for the mapping screen, each with a proposal where exactly one fits. */
export function trelloPeople(board: TrelloBoard, known: PersonItem[]): ImportOpened['people'] {
  const real = known.filter(({ email, active }) => active && !email.endsWith('.import.invalid'));
  return peopleOf(board).map(({ login, name, role, admin, access, note }) => ({
    login,
    name,
    email: null,
    proposal: proposalFor(login, name, real),
    role: admin ? 'admin' : (role ?? 'none'),
    access,
    ...(note === undefined ? {} : { note }),
  }));
}

function proposalFor(login: string, name: string, known: PersonItem[]): string | null {
  const byName = known.filter((person) => plain(person.name) === plain(name));
  const byLogin = known.filter(
    ({ email }) => plain(email.slice(0, email.lastIndexOf('@'))) === plain(login),
  );
  const candidates = byName.length > 0 ? byName : byLogin;
  return candidates.length === 1 ? (candidates[0]?.email ?? null) : null;
}

/** Letters and digits alone: `Müller, Anna` and `anna.muller` differ only in order then. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
