import { useEffect, useState } from 'react';
import type { BoardRole } from '../../../../src-shared/model/level';
import type { Refusal } from '../../../../src-shared/result';
import { isRefusal, may } from '../../../api';

/** Nobody waits for less, and each key would ask. */
const AFTER_MS = 250;

export interface Checked {
  /** Addresses that cannot be invited, each with the rule that says so. */
  refused: ReadonlyMap<string, Refusal>;
  /** What stands against inviting all of them together: the limit of a day (S14). */
  all: Refusal | null;
}

const FINE: Checked = { refused: new Map(), all: null };

/** Asks `may` for all at once, and again without whoever it names, until nobody is named. */
async function check(
  board: string,
  role: BoardRole,
  emails: readonly string[],
  stopped: () => boolean,
): Promise<Checked> {
  const left = [...emails];
  const refused = new Map<string, Refusal>();
  while (left.length > 0 && !stopped()) {
    const answer = await may({ type: 'participant.invite', board, persons: left, role });
    if (answer.ok || !isRefusal(answer.refused)) break;
    const place = /^persons\[(\d+)\]/.exec(answer.refused.path ?? '');
    const named = place === null ? undefined : left[Number(place[1])];
    if (named === undefined) return { refused, all: answer.refused };
    refused.set(named, answer.refused);
    left.splice(left.indexOf(named), 1);
  }
  return { refused, all: null };
}

/** Whether these addresses can be invited, a moment after the last of them was typed. */
export function useChecked(board: string, role: BoardRole, emails: readonly string[]): Checked {
  const [checked, setChecked] = useState(FINE);
  const key = emails.join(' ');
  useEffect(() => {
    if (key === '') {
      setChecked(FINE);
      return;
    }
    let stopped = false;
    const timer = setTimeout(() => {
      void check(board, role, key.split(' '), () => stopped).then((answer) => {
        if (!stopped) setChecked(answer);
      });
    }, AFTER_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [board, role, key]);
  return checked;
}
