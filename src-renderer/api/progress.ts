import { create } from 'zustand';
import type { ProgressEvent } from '../../src-shared/ipc/contract';
import { bridge } from './bridge';
import { attempt } from './call';

interface Jobs {
  /** Long work under way, oldest first; a finished job leaves. */
  jobs: readonly ProgressEvent[];
}

export const useJobs = create<Jobs>()(() => ({ jobs: [] }));

function noted(jobs: readonly ProgressEvent[], event: ProgressEvent): readonly ProgressEvent[] {
  if (event.finished) return jobs.filter((job) => job.job !== event.job);
  const known = jobs.some((job) => job.job === event.job);
  return known ? jobs.map((job) => (job.job === event.job ? event : job)) : [...jobs, event];
}

export function listenForProgress(): () => void {
  return bridge().subscribe('progress', (event) => {
    useJobs.setState(({ jobs }) => ({ jobs: noted(jobs, event) }));
  });
}

/** The newest job of a kind, or null. */
export function useJob(what: ProgressEvent['what']): ProgressEvent | null {
  return useJobs(({ jobs }) => jobs.findLast((job) => job.what === what) ?? null);
}

/** Nothing is committed yet while a job can be cancelled; afterwards main refuses. */
export async function cancelJob(job: string): Promise<void> {
  await attempt('job.cancel', { job });
}
