import type { Work } from '../domain/work';

/** Who gives a command, when, and what long work is told through. */
export interface Circumstances {
  actor: string | null;
  at: number;
  newId(): string;
  work: Work;
}
