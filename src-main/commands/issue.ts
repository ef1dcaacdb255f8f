import type { Command } from '../../src-shared/commands';

/** A command with who gives it, and when. */
export interface Issue {
  command: Command;
  /** Id or address; null only for workspace.create. */
  actor: string | null;
  /** Epoch milliseconds of this command; left out: the clock. Marks the entry as rehearsed. */
  now?: number;
  /** What it would tell others by mail is not told: it has happened, or is made up. */
  untold?: boolean;
}
