import type { StandingChanged } from '../domain/authority/reversal';
import { alteredFields, pairKey } from '../domain/changes';
import { POSTING } from '../ledger/postings';
import type { Core } from './core';

/** Fields of a person on which O2 and O3 rest. */
const DECISIVE: ReadonlySet<string> = new Set(['affiliation', 'workspaceRole']);

/** Looks through the entries after `seq` for one that changed what O2 and O3 ask of a person. */
export function standingChangedSince(core: Core, seq: number): StandingChanged {
  const { ledger, state } = core;
  return (place, teamspace) => {
    const person = state.people.idAt(place);
    return ledger
      .touching(POSTING.person, [place], seq)
      .some((entry) =>
        ledger
          .rows(entry)
          .some(
            (row) =>
              (row.table === 'member' && row.key === pairKey(teamspace, person)) ||
              (row.table === 'person' &&
                row.key === person &&
                alteredFields(row).some((field) => DECISIVE.has(field))),
          ),
      );
  };
}
