import { VIEW } from '../../../src-shared/model/level';
import type { PartnerRow } from '../../../src-shared/model/rows';
import type { State } from '../state/state';
import type { Path } from './types';
import { open } from './verdicts';

/** The active partners of a person, by place. */
export function* activePartners(
  state: State,
  person: number,
): IterableIterator<[number, PartnerRow]> {
  for (const place of state.partners.partnersOf.of(person).keys()) {
    const row = state.partners.rows.at(place);
    if (row?.status === 'active') yield [place, row];
  }
}

/** P6: what an active partner organisation was given, for its members to view. */
export const partner: Path = {
  id: 'P6',
  judge({ state, personPlace, boardPlace }) {
    for (const [place] of activePartners(state, personPlace)) {
      if (state.partners.boards.get(place, boardPlace) === true) return open(VIEW);
    }
    return null;
  },
  describe({ state, person, personPlace, boardPlace }) {
    for (const [place, row] of activePartners(state, personPlace)) {
      if (state.partners.boards.get(place, boardPlace) !== true) continue;
      return `${person.name} belongs to the partner ${row.organisation ?? row.id}, which may view this board.`;
    }
    return `${person.name} belongs to a partner.`;
  },
};
