import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { LEVELS } from '../../../../src-shared/model/level';
import type { GridPerson } from '../../../../src-shared/queries/grid';
import { CAPPED_BIT, LEVEL_MASK, LOADING, MARKS, OVERRIDE_MASK, OVERRIDE_SHIFT } from './cell';

/** What a cell says, as plain joins: a thousand cells a frame cannot each go through ICU. */
export interface GridWords {
  cell(person: string, board: string, byte: number, mark: number, staged: number): string;
  select(name: string): string;
}

/** A name that no person or board has: it marks where the real one goes. */
const HOLE = '\u0001';

function template(text: string): (...values: string[]) => string {
  const parts = text.split(HOLE);
  return (...values) => parts.map((part, i) => part + (values[i] ?? '')).join('');
}

export function useGridWords(): GridWords {
  const t = useTranslations('grid');
  const levels = useTranslations('levels.name');
  return useMemo(() => {
    const cell = template(t('cell.name', { person: HOLE, board: HOLE, state: HOLE }));
    const select = template(t('select', { name: HOLE }));
    const names = LEVELS.map((level) => levels(level));
    const marks = MARKS.map((mark) => (mark === 'none' ? '' : t(`cell.mark.${mark}`)));
    const states = new Map<number, string>();
    const state = (byte: number): string => {
      const known = states.get(byte);
      if (known !== undefined) return known;
      const parts = [names[byte & LEVEL_MASK] ?? ''];
      const role = overrideRole(byte);
      if (role !== 'none') parts.push(t(`cell.override.${role}`));
      states.set(byte, parts.join(', '));
      return parts.join(', ');
    };
    return {
      cell: (person, board, byte, mark, staged) => {
        if (byte === LOADING) return cell(person, board, t('cell.loading'));
        const now = state(byte);
        if (mark === 0) return cell(person, board, now);
        const next = marks[mark] === undefined || mark === 3 ? '' : ` ${names[staged] ?? ''}`;
        return cell(person, board, `${now}, ${marks[mark] ?? ''}${next}`);
      },
      select: (name) => select(name),
    };
  }, [t, levels]);
}

export type OverrideRole = 'none' | 'decides' | 'capped' | 'idle';

/**
 * What an override does in a cell: it decides, the workspace role or the archive caps it, or it
 * rests because a stronger path decides.
 */
export function overrideRole(byte: number): OverrideRole {
  const code = (byte >> OVERRIDE_SHIFT) & OVERRIDE_MASK;
  if (code === 0) return 'none';
  if ((byte & CAPPED_BIT) !== 0) return 'capped';
  return (byte & LEVEL_MASK) === (code === 1 ? 1 : 3) ? 'decides' : 'idle';
}

export function usePeopleWords() {
  const role = useTranslations('roles.workspace');
  const level = useTranslations('levels.teamspace');
  return useMemo(() => {
    const roles: Record<GridPerson['workspaceRole'], string> = {
      admin: role('admin'),
      maker: role('maker'),
      viewer: role('viewer'),
    };
    const levels: Record<GridPerson['level'], string> = {
      view: level('view'),
      edit: level('edit'),
      owner: level('owner'),
    };
    return { roles, levels };
  }, [role, level]);
}
