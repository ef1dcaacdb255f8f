import { create } from 'zustand';
import type { InternalError, Reply } from '../../../../src-shared/ipc/contract';
import type { StageAnswer, StagedAction } from '../../../../src-shared/ipc/grid';
import type { Done, Refusal } from '../../../../src-shared/result';
import { type Attempt, attempt, cancelJob, flat, useJobs } from '../../../api';
import { useAsOfStore } from '../../../state/as-of';
import { toSelection } from '../selection/region';
import { selection, useSelection } from '../selection/use-selection';

export type StagePhase = 'idle' | 'previewing' | 'staged' | 'applying' | 'refused';

interface StageState {
  phase: StagePhase;
  action: StagedAction | null;
  answer: StageAnswer | null;
  /** Why main would not preview or apply it. */
  refused: Refusal | InternalError | null;
  leaveOut: boolean;
  reason: string;
}

const IDLE: StageState = {
  phase: 'idle',
  action: null,
  answer: null,
  refused: null,
  leaveOut: false,
  reason: '',
};

/** The change set that is being prepared. The reason outlives a change of mind about the action. */
export const useStage = create<StageState>()(() => IDLE);

let turn = 0;

/** Asks what an action on the selection would do. Nothing is written. */
export async function stage(action: StagedAction, view: number): Promise<void> {
  dropStage(true);
  const mine = turn;
  useStage.setState({ phase: 'previewing', action, refused: null, leaveOut: false });
  const request = { selection: toSelection(selection().region, view), action };
  const reply = await attempt('stage.preview', request);
  if (mine !== turn) {
    // Somebody chose differently meanwhile: main need not keep this one.
    if (reply.ok) void attempt('stage.drop', { stage: reply.value.stage });
  } else if (reply.ok) useStage.setState({ phase: 'staged', answer: reply.value });
  else if (wasCancelled(reply)) useStage.setState({ ...IDLE, reason: useStage.getState().reason });
  else useStage.setState({ phase: 'refused', refused: reply.refused, answer: null });
}

/** Stopped by hand, before commit: nothing has changed, and nothing is wrong. */
function wasCancelled(reply: Reply<unknown> | Attempt<unknown>): boolean {
  return !reply.ok && reply.refused.code === 'cancelled';
}

/** Puts the staged change set away; true when there was one. */
export function dropStage(keepReason = false): boolean {
  const { phase, answer, reason } = useStage.getState();
  if (phase === 'applying') return true;
  turn += 1;
  if (answer !== null) void attempt('stage.drop', { stage: answer.stage });
  if (phase === 'previewing') void cancelWork('preview');
  useStage.setState({ ...IDLE, reason: keepReason ? reason : '' });
  return phase !== 'idle';
}

export function canApply({ phase, answer, leaveOut }: StageState): boolean {
  if (phase !== 'staged' || answer === null || answer.changes === 0) return false;
  return answer.refusals.count === 0 || leaveOut;
}

/** Applies what is staged, in one entry; null when it was cancelled before commit. */
export async function applyStaged(): Promise<Attempt<Done> | null> {
  const state = useStage.getState();
  const { answer, leaveOut } = state;
  if (answer === null || !canApply(state)) return null;
  useStage.setState({ phase: 'applying', refused: null });
  const reason = state.reason.trim();
  const reply = flat(
    await attempt('stage.apply', {
      stage: answer.stage,
      leaveOutRefused: leaveOut,
      ...(reason === '' ? {} : { reason }),
    }),
  );
  if (reply.ok) useStage.setState(IDLE);
  else if (wasCancelled(reply)) useStage.setState({ phase: 'staged' });
  else useStage.setState({ phase: 'refused', refused: reply.refused });
  return wasCancelled(reply) ? null : reply;
}

/** Stops long work; main lets it finish once it commits. */
export async function cancelWork(what: 'preview' | 'apply'): Promise<void> {
  const job = useJobs.getState().jobs.findLast((one) => one.what === what);
  if (job === undefined || job.committing) return;
  await cancelJob(job.job);
}

// Nothing is staged on the past, nor carried over from one instant to another.
useAsOfStore.subscribe(({ at }, before) => {
  if (at !== before.at) dropStage();
});

// A preview speaks of the cells it was asked for: another selection ends it.
useSelection.subscribe((state, before) => {
  if (state.region !== before.region && useStage.getState().phase !== 'idle') dropStage(true);
});
