import { formatInstant } from '../../src-shared/model/instant';
import type { CheckpointState } from '../../src-shared/queries/proof';
import { originOf, readNote, signedBy } from './checkpoint';
import type { ConsoleBook } from './console-book';
import { type Agreement, agreement, agreementAt } from './head-record';
import type { Finding, VerifyInput } from './verify';

/** How the ledger stands against a head recorded outside the database. */
export interface Held {
  state: CheckpointState;
  finding: Finding | null;
}

/** Against the head that this machine keeps by itself. */
export function againstKept({ ledger, workspace, kept }: VerifyInput, book: ConsoleBook): Held {
  if (kept === null) return { state: { state: 'none' }, finding: null };
  const last = kept.points.at(-1);
  const note = readNote(kept.note);
  const entry = last?.[0] ?? 0;
  const signer = note === null ? null : signedBy(note, book.keys());
  const facts = { entry, at: formatInstant(kept.at), signedBy: signer };
  const agreed = agreement({ ledger, workspace }, kept);
  const sound =
    note !== null &&
    note.seq === entry &&
    note.hash.toString('base64') === last?.[1] &&
    (note.signatures.length === 0 || signer !== null);
  // A key that the ledger has lost is told by the ledger having been written anew.
  if (agreed.state === 'agrees' && !sound) return forged(facts);
  return held(agreed, facts, 'was recorded here');
}

/** Against a signed checkpoint that somebody kept elsewhere. */
export function againstNote(
  { ledger, workspace }: VerifyInput,
  text: string,
  book: ConsoleBook,
): Held {
  const note = readNote(text);
  if (note === null) return forged({});
  const facts = { entry: note.seq, signedBy: signedBy(note, book.keys()) };
  if (note.origin !== originOf(workspace)) return held({ state: 'foreign' }, facts, '');
  const agreed = agreementAt(ledger, note.seq === 0 ? [] : [note]);
  if (agreed.state === 'agrees' && note.signatures.length > 0 && facts.signedBy === null) {
    return forged(facts);
  }
  return held(agreed, facts, 'a checkpoint names');
}

function forged(facts: Omit<CheckpointState, 'state'>): Held {
  const problem = 'the recorded head is not signed by any of the consoles';
  return { state: { state: 'forged', ...facts }, finding: { fault: 'checkpoint', problem } };
}

function held(
  { state, firstBad }: Agreement,
  facts: Omit<CheckpointState, 'state'>,
  how: string,
): Held {
  const answer: CheckpointState = { state, ...facts };
  const { entry } = facts;
  switch (state) {
    case 'agrees':
      return { state: answer, finding: null };
    case 'foreign': {
      const problem = 'the recorded head is that of another workspace';
      return { state: answer, finding: { fault: 'checkpoint', problem } };
    }
    case 'cut': {
      const problem = `the ledger ends before entry ${entry}, which ${how}: its newest entries are gone, or the file is an older copy`;
      return {
        state: answer,
        finding: { fault: 'cut', problem, ...(firstBad !== undefined && { firstBad }) },
      };
    }
    case 'rewritten': {
      const problem = `it is not the entry that ${how}`;
      return {
        state: answer,
        finding: { fault: 'rewritten', problem, ...(firstBad !== undefined && { firstBad }) },
      };
    }
  }
}
