import type { ImportOpened, ImportPlan, ImportReport } from '../../../src-shared/ipc/app';
import type { InternalError } from '../../../src-shared/ipc/contract';
import { normaliseEmail } from '../../../src-shared/model/email';
import type { Refusal } from '../../../src-shared/result';

export type ImportPerson = ImportOpened['people'][number];
export type Step = 'choose' | 'reading' | 'people' | 'previewing' | 'preview' | 'applying';

/** What somebody has decided so far about a file that was read. */
export interface ImportState {
  step: Step;
  opened: ImportOpened | null;
  /** Addresses as typed, by login; empty: a placeholder. */
  emails: Readonly<Record<string, string>>;
  /** Into an empty database: which of the file's people imports. */
  you: string | null;
  admin: { name: string; email: string };
  workspaceName: string;
  into: string | null;
  report: ImportReport | null;
  refused: Refusal | InternalError | null;
}

export const START: ImportState = {
  step: 'choose',
  opened: null,
  emails: {},
  you: null,
  admin: { name: '', email: '' },
  workspaceName: '',
  into: null,
  report: null,
  refused: null,
};

/** A file was read: what it knows, and what main proposes, is filled in. */
export function read(state: ImportState, opened: ImportOpened): ImportState {
  const emails = opened.people.map(({ login, email, proposal }) => [
    login,
    email ?? proposal ?? '',
  ]);
  return {
    ...state,
    step: 'people',
    opened,
    emails: Object.fromEntries(emails),
    workspaceName: opened.title,
    refused: null,
    report: null,
  };
}

export interface Faults {
  /** By login: not one address, or one that another has too. */
  emails: Readonly<Record<string, 'wrong' | 'twice'>>;
  admin: boolean;
  workspaceName: boolean;
}

/** What still stands against a preview. */
export function faultsOf(state: ImportState, first: boolean): Faults {
  const emails: Record<string, 'wrong' | 'twice'> = {};
  const seen = new Map<string, string>();
  for (const [login, text] of Object.entries(state.emails)) {
    if (text.trim() === '') continue;
    const email = normaliseEmail(text);
    if (email === null) emails[login] = 'wrong';
    else if (seen.has(email)) emails[login] = 'twice';
    else seen.set(email, login);
  }
  const { name, email } = state.admin;
  return {
    emails,
    admin: first && (name.trim() === '' || normaliseEmail(email) === null),
    workspaceName: first && state.workspaceName.trim() === '',
  };
}

export function isClear(faults: Faults): boolean {
  return Object.keys(faults.emails).length === 0 && !faults.admin && !faults.workspaceName;
}

/** The decisions as main wants them; addresses that the file had itself need no mapping. */
export function planOf(state: ImportState, first: boolean): ImportPlan {
  const known = new Map((state.opened?.people ?? []).map((one) => [one.login, one.email]));
  const people: Record<string, string> = {};
  for (const [login, text] of Object.entries(state.emails)) {
    const email = normaliseEmail(text);
    if (email !== null && email !== known.get(login)) people[login] = email;
  }
  return {
    token: state.opened?.token ?? '',
    ...(Object.keys(people).length === 0 ? {} : { people }),
    ...(state.into === null ? {} : { into: state.into }),
    ...(first
      ? {
          admin: {
            name: state.admin.name.trim(),
            email: normaliseEmail(state.admin.email) ?? state.admin.email,
          },
          workspaceName: state.workspaceName.trim(),
        }
      : {}),
  };
}
