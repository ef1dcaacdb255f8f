import type { BatchCommand } from '../../../src-shared/commands';
import type { ImportPlan } from '../../../src-shared/ipc/app';
import type { Engine, Issue } from '../../engine/api';
import { cutAt } from './clean-name';
import { ImportError } from './import-error';

export type BatchPart = BatchCommand['commands'][number];

/** As many commands as one batch holds. */
const MOST = 100_000;

export interface Settled {
  /** Who imports: the console's person, or the first admin of an empty database. */
  actor: string;
  /** workspace.create, where there is none. */
  founding: Issue[];
}

/** Who acts, and the workspace's beginning where the database is empty. */
export function settle(
  engine: Engine,
  plan: ImportPlan,
  actor: string | null,
  workspaceName: string,
): Settled {
  if (!engine.empty) {
    if (actor === null) throw new ImportError('nobody imports: name the person who acts');
    return { actor, founding: [] };
  }
  const { admin } = plan;
  if (admin === undefined) throw new ImportError('a new workspace needs its first admin');
  const command = {
    type: 'workspace.create',
    name: plan.workspaceName ?? workspaceName,
    // Private boards and overrides need it (O0); the admin can choose another plan afterwards.
    plan: 'enterprise',
    admin,
  } as const;
  return { actor: admin.email, founding: [{ command, actor: null }] };
}

/** Everything else as one entry with one undo (import.md). */
export function oneBatch(commands: BatchPart[], actor: string, file: string): Issue[] {
  if (commands.length === 0) return [];
  if (commands.length > MOST) {
    throw new ImportError(
      `${commands.length} changes are more than one import can hold (${MOST})`,
      { file },
    );
  }
  const reason = cutAt(`Import of ${file}`, 2000);
  return [{ command: { type: 'batch', commands, reason }, actor }];
}
