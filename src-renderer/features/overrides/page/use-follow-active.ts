import { useEffect } from 'react';
import { useInspector } from '../../inspector/use-inspector';
import type { TileCache } from '../grid/tile-cache';
import type { Place } from '../selection/geometry';
import { useSelection } from '../selection/use-selection';

/** Holding an arrow key walks past many cells: the inspector asks when one stays. */
const STAYS_MS = 120;

/** The inspector speaks of the active cell, whoever opened it. */
export function useFollowActive(cache: TileCache): void {
  const active = useSelection((state) => state.active);
  useEffect(() => {
    const timer = setTimeout(() => {
      const subject = subjectAt(cache, active);
      if (subject.person !== null || subject.board !== null) useInspector.getState().point(subject);
    }, STAYS_MS);
    return () => clearTimeout(timer);
  }, [cache, active]);
}

/** Whom and what a place is about, with what the grid knows of them already. */
export function subjectAt(cache: TileCache, place: Place) {
  const person = cache.people[place.row];
  const board = cache.boards[place.column];
  return {
    person: person === undefined ? null : { ...person, id: person.person },
    board: board === undefined ? null : { ...board, id: board.board },
  };
}
