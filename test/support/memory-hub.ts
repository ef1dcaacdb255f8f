import { createHash } from 'node:crypto';
import { chainHash, GENESIS } from '../../src-main/ledger/body';
import {
  type AppendAnswer,
  type Candidate,
  type Detail,
  type Heartbeat,
  type HubAdapter,
  type HubEntry,
  HubError,
  type HubHead,
  type SnapRef,
} from '../../src-main/sync/hub';

/** What befalls the next append of a console: it lands, or its answer is lost, or it never arrives. */
export type AppendFate = 'ok' | 'ack-lost' | 'late' | 'lost';

/** One console's line to the hub. */
export interface Line {
  up: boolean;
  nextAppend: AppendFate;
  /** The hub turns this console away. */
  denied?: boolean;
}

/**
 * A hub in memory that keeps exactly what the SQL constraints keep (gapless, chained, hashed, unique
 * ids, all or nothing) and has every fault that a network and a database have.
 */
export class MemoryHub {
  entries: HubEntry[] = [];
  readonly kept = new Map<string, Detail>();
  published = false;
  readonly stored: (SnapRef & { parts: Buffer[] })[] = [];
  private readonly asked = new Map<string, Candidate>();
  private readonly beats = new Map<string, Heartbeat & { at: number }>();
  private readonly listeners = new Set<() => void>();
  /** Appends that were sent, and arrive when the network feels like it. */
  private late: { entries: readonly HubEntry[]; details: readonly Detail[] }[] = [];
  now = 0;

  get head(): HubHead {
    const last = this.entries[this.entries.length - 1];
    return last === undefined ? { seq: 0, hash: GENESIS } : { seq: last.seq, hash: last.hash };
  }

  /** What is on its way arrives now; it is taken only where it still fits. */
  deliverLate(): void {
    const arriving = this.late;
    this.late = [];
    for (const { entries, details } of arriving) this.take(entries, details);
  }

  /** An asynchronous failover, or a restore: the newest entries are gone. */
  loseTail(count: number): HubEntry[] {
    return this.entries.splice(Math.max(0, this.entries.length - count));
  }

  take(entries: readonly HubEntry[], details: readonly Detail[]): AppendAnswer {
    let { seq, hash } = this.head;
    const ids = new Set(this.entries.map((entry) => entry.id));
    for (const entry of entries) {
      const fits =
        entry.seq === seq + 1 &&
        entry.prev.equals(hash) &&
        entry.hash.equals(chainHash(entry.prev, entry.body)) &&
        !ids.has(entry.id);
      if (!fits) return 'conflict';
      ({ seq, hash } = entry);
      ids.add(entry.id);
    }
    this.entries.push(...entries.map((entry) => ({ ...entry, recordedAt: this.now })));
    for (const detail of details) if (!this.kept.has(detail.id)) this.kept.set(detail.id, detail);
    return 'ok';
  }

  connect(line: Line = { up: true, nextAppend: 'ok' }): HubAdapter {
    const reach = async () => {
      if (!line.up) throw new HubError('unreachable', 'the network is down');
      if (line.denied) throw new HubError('denied', 'the password is wrong');
    };
    return {
      head: async () => {
        await reach();
        return this.published ? this.head : null;
      },
      hashAt: async (seq) => {
        await reach();
        return seq === 0 ? GENESIS : (this.entries[seq - 1]?.hash ?? null);
      },
      pull: async (after, limit) => {
        await reach();
        return this.entries.slice(after, after + limit);
      },
      details: async (ids) => {
        await reach();
        return ids.flatMap((id) => this.kept.get(id) ?? []);
      },
      append: async (entries, details) => {
        await reach();
        return this.append(line, entries, details);
      },
      appendInTurn: async (prepare) => {
        await reach();
        const batch = await prepare(async (after, limit) =>
          this.entries.slice(after, after + limit),
        );
        return batch === null ? 'ok' : this.append(line, batch.entries, batch.details);
      },
      forget: async (ids) => {
        await reach();
        for (const id of ids) this.kept.delete(id);
      },
      publish: async () => {
        await reach();
        const made = !this.published;
        this.published = true;
        return made;
      },
      notify: async () => {
        for (const heard of this.listeners) heard();
      },
      listen: async (heard) => {
        await reach();
        this.listeners.add(heard);
        return () => this.listeners.delete(heard);
      },
      putSnap: async (seq, parts) => {
        await reach();
        const digest = createHash('sha256').update(Buffer.concat(parts)).digest();
        this.stored.unshift({ seq, digest, parts: [...parts] });
        return digest;
      },
      snaps: async () => {
        await reach();
        return this.stored.map(({ seq, digest }) => ({ seq, digest }));
      },
      getSnap: async (ref) => {
        await reach();
        const found = this.stored.find((one) => one.digest.equals(ref.digest));
        return found?.parts ?? null;
      },
      apply: async (candidate) => {
        await reach();
        this.asked.set(candidate.publicKey, candidate);
      },
      candidates: async () => {
        await reach();
        return [...this.asked.values()];
      },
      dismiss: async (publicKey) => {
        await reach();
        this.asked.delete(publicKey);
      },
      beat: async (beat) => {
        await reach();
        this.beats.set(beat.console, { ...beat, at: this.now });
      },
      seen: async () => {
        await reach();
        return [...this.beats.values()];
      },
      probe: async () => ({ server: 'memory', canListen: true, problems: [] }),
      close: async () => {},
    };
  }

  private append(
    line: Line,
    entries: readonly HubEntry[],
    details: readonly Detail[],
  ): AppendAnswer {
    const fate = line.nextAppend;
    line.nextAppend = 'ok';
    if (fate === 'lost') return 'unknown';
    if (fate === 'late') {
      this.late.push({ entries, details });
      return 'unknown';
    }
    const answer = this.take(entries, details);
    return fate === 'ack-lost' ? 'unknown' : answer;
  }
}
