import { create } from 'zustand';
import type { InternalError } from '../../../src-shared/ipc/contract';
import type { VerifyAnswer } from '../../../src-shared/queries/proof';
import type { Refusal } from '../../../src-shared/result';
import { refusalOf, runQuery } from '../../api';

interface Verification {
  running: boolean;
  answer: VerifyAnswer | null;
  refused: Refusal | InternalError | null;
  /** Stopped by hand: it says nothing about the ledger. */
  stopped: boolean;
  /** When the answer came, epoch milliseconds. */
  at: number | null;
  /** Whether its result is open. */
  open: boolean;
}

const NOTHING = { answer: null, refused: null, stopped: false, at: null };

/** The last check of the ledger; kept while one looks elsewhere. */
export const useVerification = create<Verification>()(() => ({
  running: false,
  open: false,
  ...NOTHING,
}));

export function showVerification(open: boolean): void {
  useVerification.setState({ open });
}

/** Checks the whole ledger, and against a checkpoint kept elsewhere where one is given. */
export async function verifyLedger(checkpoint = ''): Promise<void> {
  if (useVerification.getState().running) return;
  useVerification.setState({ running: true, open: true, ...NOTHING });
  const given = checkpoint.trim();
  try {
    const answer = await runQuery({
      type: 'verify',
      ...(given === '' ? {} : { checkpoint: given }),
    });
    useVerification.setState({ running: false, answer, at: Date.now() });
  } catch (error) {
    const refused = refusalOf(error);
    if (refused.code === 'cancelled') useVerification.setState({ running: false, stopped: true });
    else useVerification.setState({ running: false, refused });
  }
}

export type Signing = 'unsigned' | 'verified' | 'unchecked' | 'broken';

/** What is known of an entry's signature: from the last check, if it reached that far. */
export function signingOf(
  entry: { entry: number; console: string | null },
  answer: VerifyAnswer | null,
): Signing {
  if (entry.console === null) return 'unsigned';
  if (answer === null) return 'unchecked';
  if (answer.firstBad !== undefined && entry.entry >= answer.firstBad) return 'broken';
  return entry.entry <= answer.entries ? 'verified' : 'unchecked';
}
