import { create } from 'zustand';
import type { CommandInput } from '../../../src-shared/commands';
import type { Done } from '../../../src-shared/result';

/** One change that somebody is about to make, in words and as a command. */
export interface Proposal {
  command: CommandInput;
  /** A question: "Make Roadmap 2027 private?" */
  title: string;
  /** What it means, in a sentence. */
  text?: string;
  /** The verb on the button. */
  verb: string;
  /** What the toast says when it is done. */
  done: string;
  /** It takes something away for good or from many: the button says so. */
  danger?: boolean;
  /** The same words for fewer boards, when refused ones are left out. */
  forBoards?: (ids: readonly string[]) => { title: string; done: string };
  /** It cannot be undone (revocations): says so, and offers no Undo. */
  final?: boolean;
  /** Called with the result, to open what was made. */
  onDone?: (result: Done) => void;
}

interface ChangeState {
  proposal: Proposal | null;
}

export const useChangeStore = create<ChangeState>()(() => ({ proposal: null }));

/** Shows what a command would do and asks before doing it. */
export function proposeChange(proposal: Proposal): void {
  useChangeStore.setState({ proposal });
}

export function dropProposal(): void {
  useChangeStore.setState({ proposal: null });
}
