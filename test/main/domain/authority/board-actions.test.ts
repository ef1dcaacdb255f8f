import { expect, test } from 'vitest';
import {
  BOARD_ACTIONS,
  type BoardAction,
  markOf,
} from '../../../../src-main/domain/authority/board-actions';
import { levelCode } from '../../../../src-shared/model/level';

/** Typed from access-model.md section 3: y ✓, e ✓e, - not; own, edit, comment, view. */
const SPEC: Record<string, { link: string; specific: string }> = {
  S1: { link: 'y y y y', specific: '- - - -' },
  S2: { link: 'y e - -', specific: 'y e - -' },
  S3: { link: 'y e - -', specific: 'y e - -' },
  S4: { link: 'y e - -', specific: 'y e - -' },
  S5: { link: 'y y y -', specific: 'y y y -' },
  S6: { link: 'y e - -', specific: 'y e - -' },
  S7: { link: 'y e - -', specific: 'y e - -' },
  S8: { link: 'y y - -', specific: 'y e - -' },
  S9: { link: 'y e - -', specific: '- - - -' },
  S10: { link: 'y e - -', specific: 'y e - -' },
  S11: { link: 'y - - -', specific: 'y - - -' },
};

const MARKS: Record<string, string> = { y: 'yes', e: 'editors-manage', '-': 'no' };
const LEVELS = ['own', 'edit', 'comment', 'view'] as const;

const cells = Object.entries(SPEC).flatMap(([action, line]) =>
  (['link', 'link-password', 'specific'] as const).flatMap((mode) =>
    LEVELS.map((level, i) => {
      const marks = (mode === 'specific' ? line.specific : line.link).split(' ');
      return { action: action as BoardAction, mode, level, want: MARKS[marks[i] ?? ''] };
    }),
  ),
);

test('the table has the actions S1 to S11 and no other', () => {
  expect(Object.keys(BOARD_ACTIONS)).toEqual(Object.keys(SPEC));
});

test.each(cells)(
  '$action in mode $mode at level $level: $want',
  ({ action, mode, level, want }) => {
    expect(markOf(action, mode, levelCode(level))).toBe(want);
  },
);

test.each(Object.keys(SPEC) as BoardAction[])('%s at no level at all: no', (action) => {
  expect(markOf(action, 'link', 0)).toBe('no');
  expect(markOf(action, 'specific', 0)).toBe('no');
});
