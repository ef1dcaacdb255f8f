import type { Sqlite } from './open';

type Runner = (work: () => unknown) => unknown;
const runners = new WeakMap<Sqlite, Runner>();

/** All of the work in one IMMEDIATE transaction, or nothing; wrapped once a database, not once a commit. */
export function inTransaction<T>(db: Sqlite, work: () => T): T {
  let run = runners.get(db);
  if (run === undefined) {
    run = db.transaction((inside: () => unknown) => inside()).immediate;
    runners.set(db, run);
  }
  return run(work) as T;
}
