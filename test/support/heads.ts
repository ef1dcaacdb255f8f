import type { HeadStore } from '../../src-main/engine/api';

/** Recorded heads in memory, as they would lie in a console's own folder. */
export class Heads implements HeadStore {
  readonly kept = new Map<string, string>();

  read(database: string): string | null {
    return this.kept.get(database) ?? null;
  }
  write(database: string, text: string): void {
    this.kept.set(database, text);
  }
}
