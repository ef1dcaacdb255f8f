import type fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CEILINGS } from '../../src-main/domain/access/ceilings';
import { override, teamspace } from '../../src-main/domain/access/teamspace';
import { open } from '../../src-main/domain/access/verdicts';
import { Reviews } from '../../src-main/domain/state/reviews';
import { State } from '../../src-main/domain/state/state';
import { Ledger } from '../../src-main/ledger/ledger';
import { Past } from '../../src-main/ledger/past';
import { FoldedOverrides } from '../../src-main/ledger/past-overrides';
import { Touched } from '../../src-main/queries/diff/touched';
import { Views } from '../../src-main/read-model/views';
import { Facts } from '../../src-main/store/facts';
import { OWN } from '../../src-shared/model/level';
import { accessEqualsOracle, queriesAgree } from './laws/access';
import { breaks, patience } from './laws/check';
import { diffEqualsMatrices } from './laws/diff';
import { pastEqualsPrefix, pastEqualsReplay } from './laws/past';
import { closingEqualsOneByOne } from './laws/reviews';
import { memoryEqualsDisk } from './laws/soundness';
import { stageEqualsApply } from './laws/stage';
import { undoSeesLaterChanges } from './laws/undo';

/** A mistake to plant, and the law that must notice it. */
interface Mistake {
  plant(): void;
  caughtBy: fc.IRawProperty<unknown>;
}

function forget(ceiling: string): void {
  const one = CEILINGS.find(({ id }) => id === ceiling);
  if (one === undefined) throw new Error(`there is no ceiling ${ceiling}`);
  vi.spyOn(one, 'cap').mockReturnValue(OWN);
}

const mistakes: Record<string, Mistake> = {
  'C5: an archived teamspace still lets people edit': {
    plant: () => forget('C5'),
    caughtBy: accessEqualsOracle as never,
  },
  'W2: a deactivated person keeps their access': {
    plant: () => forget('W2'),
    caughtBy: accessEqualsOracle as never,
  },
  'P2.2: privacy does not close the teamspace level': {
    plant: () => {
      const { judge } = teamspace;
      vi.spyOn(teamspace, 'judge').mockImplementation((question) => {
        const verdict = judge(question);
        return verdict?.closedBy === 'P2.2' ? open(verdict.level) : verdict;
      });
    },
    caughtBy: accessEqualsOracle as never,
  },
  'P2.3: the override of who has left still opens': {
    plant: () => {
      vi.spyOn(override, 'judge').mockImplementation((q) => (q.override ? open(q.override) : null));
    },
    caughtBy: accessEqualsOracle as never,
  },
  'a query about the past is answered from the present': {
    plant: () => {
      const { at } = Past.prototype;
      vi.spyOn(Past.prototype, 'asOf').mockImplementation(function (this: Past) {
        return at.call(this, Number.MAX_SAFE_INTEGER);
      });
    },
    caughtBy: pastEqualsPrefix as never,
  },
  'folding back skips an entry': {
    plant: () => {
      const { at } = Past.prototype;
      vi.spyOn(Past.prototype, 'at').mockImplementation(function (this: Past, seq) {
        return at.call(this, seq + 1);
      });
    },
    caughtBy: pastEqualsReplay as never,
  },
  "one board's past keeps no overrides": {
    plant: () => {
      vi.spyOn(FoldedOverrides.prototype, 'of').mockReturnValue(new Map());
    },
    caughtBy: pastEqualsReplay as never,
  },
  'diff leaves out the newest of what moved a level': {
    plant: () => {
      const { happeningsOn } = Touched.prototype;
      vi.spyOn(Touched.prototype, 'happeningsOn').mockImplementation(function (
        this: Touched,
        ...asked
      ) {
        return happeningsOn.apply(this, asked).slice(0, -1);
      });
    },
    caughtBy: diffEqualsMatrices as never,
  },
  'diff overlooks people': {
    plant: () => {
      const { peopleOn } = Touched.prototype;
      vi.spyOn(Touched.prototype, 'peopleOn').mockImplementation(function (this: Touched, board) {
        return peopleOn.call(this, board).slice(1);
      });
    },
    caughtBy: diffEqualsMatrices as never,
  },
  'undo overlooks later changes': {
    plant: () => {
      vi.spyOn(Ledger.prototype, 'touching').mockReturnValue([]);
    },
    caughtBy: undoSeesLaterChanges as never,
  },
  'a closing leaves its items without outcomes': {
    plant: () => {
      const { apply } = Reviews.prototype;
      vi.spyOn(Reviews.prototype, 'apply').mockImplementation(function (this: Reviews, change) {
        const isOutcome = change.table === 'reviewItem' && change.before !== null;
        if (!isOutcome || change.after === null) apply.call(this, change);
      });
    },
    caughtBy: closingEqualsOneByOne as never,
  },
  'a cleared override stays in its table': {
    plant: () => {
      const { write } = Facts.prototype;
      vi.spyOn(Facts.prototype, 'write').mockImplementation(function (this: Facts, changes, state) {
        const { cells } = changes;
        const gone = cells.after.includes(0);
        write.call(this, gone ? { ...changes, cells: { ...cells, boards: [] } } : changes, state);
      });
    },
    caughtBy: memoryEqualsDisk as never,
  },
  'the window forgets who is deactivated': {
    plant: () => {
      const { window } = Views.prototype;
      vi.spyOn(Views.prototype, 'window').mockImplementation(function (this: Views, ...asked) {
        const answer = window.apply(this, asked);
        return { ...answer, people: answer.people.filter((person) => person.active) };
      });
    },
    caughtBy: queriesAgree as never,
  },
  'a selection takes its exceptions in': {
    plant: () => {
      const { pick } = Views.prototype;
      vi.spyOn(Views.prototype, 'pick').mockImplementation(function (this: Views, selection) {
        return pick.call(this, { ...selection, except: [] });
      });
    },
    caughtBy: stageEqualsApply as never,
  },
  'a preview leaves its changes in the state': {
    plant: () => {
      const { apply } = State.prototype;
      vi.spyOn(State.prototype, 'apply').mockImplementation(function (this: State, changes) {
        const clears = changes.cells.after.every((level) => level === 0);
        if (changes.rows.length > 0 || !clears) apply.call(this, changes);
      });
    },
    caughtBy: stageEqualsApply as never,
  },
};

describe('planted mistakes are caught', () => {
  for (const [name, { plant, caughtBy }] of Object.entries(mistakes)) {
    test(
      name,
      () => {
        plant();
        try {
          expect(breaks(caughtBy, 150)).toBe(true);
        } finally {
          vi.restoreAllMocks();
        }
      },
      patience,
    );
  }
});
