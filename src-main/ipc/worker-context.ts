import type { ImportOpened, ImportPlan } from '../../src-shared/ipc/app';
import type { EvidenceAsked } from '../../src-shared/ipc/evidence';
import type { Refused } from '../../src-shared/result';
import type { Engine, Evidence, MailVoice, OpenOptions, Work } from '../engine/api';
import type { Planned } from '../services/import';
import type { SyncDeskParts } from './sync-desk';

type DemoSize = 'small' | 'large' | 'huge';
interface DemoMade {
  people: number;
  boards: number;
  entries: number;
}

/** What the worker is built from; worker.ts hands it in. */
export interface WorkerServices<Source> {
  openEngine(file: string, options: OpenOptions): Engine;
  makeDemo(engine: Engine, size: DemoSize, work: Work): DemoMade | Refused;
  importing: {
    /** Throws an ImportError whose message is for the person. */
    read(path: string): Source;
    opened(source: Source, engine: Engine): Omit<ImportOpened, 'token'>;
    plan(source: Source, plan: ImportPlan, engine: Engine, actor: string | null): Planned;
    isFault(error: unknown): error is Error;
  };
  evidence: EvidenceWriter;
  /** Lines to hubs. */
  hubs: Pick<SyncDeskParts, 'connect' | 'probe' | 'setupSql'>;
}

/** Makes the documents of closed reviews. */
export interface EvidenceWriter {
  file(evidence: Evidence, as: Pick<EvidenceAsked, 'format' | 'language'>): Uint8Array;
  name(evidence: Evidence, format: string): string;
}

/** What one call has at hand. */
export interface CallContext {
  engine: Engine;
  /** The console's person, from main's own state; null: nobody is known. */
  actor: string | null;
  work: Work;
  imports: ImportDesk;
  voice: MailVoice;
  makeDemo(size: DemoSize): DemoMade | Refused;
}

export interface ImportDesk {
  open(path: string, engine: Engine): ImportOpened;
  /** Null: nothing lies here under that token. */
  plan(plan: ImportPlan, engine: Engine, actor: string | null): Planned | null;
  isFault(error: unknown): error is Error;
}
