import type { ImportReport } from '../../../src-shared/ipc/app';
import type { Issue } from '../../engine/api';
import type { Place } from './import-error';

/** An import as commands, ready for `mayAll` (preview) or `executeAll` (apply). */
export interface Planned {
  issues: Issue[];
  report: ImportReport;
  /** The row of the file behind a refusal's path, where the format has rows. */
  placeOf?(path: string | undefined): Required<Place> | undefined;
}

export interface PlanOptions {
  /** Bad rows are left out and listed instead of refusing everything. */
  skipBad?: boolean;
  /** Rows that the rules refused, by `file:line`, with the reason. */
  leftOut?: ReadonlyMap<string, string>;
}
