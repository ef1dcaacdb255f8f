import { useMemo } from 'react';
import type { BoardKind } from '../../../src-shared/model/words';
import { useBoardDirectory, useQueryRun } from '../../api';

export type ThingKind = 'reports' | 'boards';

/** A report or board, as far as a list of what is shared needs to know it. */
export interface Thing {
  id: string;
  name: string;
  detail: string;
  kind?: BoardKind;
  private?: boolean;
}

/** Everything of one sort that could be shared with a partner. */
export function useThings(of: ThingKind): { list: readonly Thing[]; loaded: boolean } {
  const boards = useBoardDirectory(of === 'boards');
  const reports = useQueryRun(of === 'reports' ? { type: 'reports', limit: 10_000 } : null);
  return useMemo(() => {
    if (of === 'reports') {
      const list = (reports.data?.items ?? []).map(({ id, name, makerName }) => {
        return { id, name, detail: makerName };
      });
      return { list, loaded: reports.data !== undefined };
    }
    const list = boards.list.map((one) => {
      const { id, name, kind, teamspaceName } = one;
      return { id, name, kind, private: one.private, detail: teamspaceName };
    });
    return { list, loaded: boards.loaded };
  }, [of, boards, reports.data]);
}
