import { create } from 'zustand';
import type { InternalError } from '../../../src-shared/ipc/contract';
import type { VerifyAnswer } from '../../../src-shared/queries/proof';
import type { Refusal } from '../../../src-shared/result';
import { refusalOf, runQuery } from '../../api';

interface Verification {
  running: boolean;
  answer: VerifyAnswer | null;
  refused: Refusal | InternalError | null;
}

/** The last check of the chain; kept while one looks elsewhere. */
export const useVerification = create<Verification>()(() => ({
  running: false,
  answer: null,
  refused: null,
}));

export async function verifyLedger(): Promise<void> {
  if (useVerification.getState().running) return;
  useVerification.setState({ running: true, answer: null, refused: null });
  try {
    const answer = await runQuery({ type: 'verify' });
    useVerification.setState({ running: false, answer });
  } catch (error) {
    useVerification.setState({ running: false, refused: refusalOf(error) });
  }
}
