/** Exit statuses of `gatehouse` (commands.md): part of the public contract. */
export const EXIT = {
  done: 0,
  /** Refused, or findings. */
  refused: 1,
  usage: 2,
  /** Damaged, locked, newer or read-only database. */
  database: 3,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The command line itself is wrong; its message goes to standard error. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
