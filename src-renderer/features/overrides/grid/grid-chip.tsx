import { classes } from '../../../ui/classes';
import { ChipCorner } from '../../../ui/marks/chip-corner';
// The kit's own drawing; its component would cost a context read and a memo per cell.
import chip from '../../../ui/marks/level-chip.module.css';
import { LEVEL_MASK, LOADING } from './cell';
import css from './cell.module.css';
import { overrideRole } from './words';

const SHADES = ['none', 'view', 'comment', 'edit', 'own'] as const;
const LETTERS = ['–', 'V', 'C', 'E', 'O'] as const;

/** What the staged action leaves in a cell, as the byte of a cell without marks. */
export function stagedByte(
  byte: number,
  staged: number,
  written: 'view' | 'edit' | 'clear' | null,
) {
  if (written === null) return (byte & ~LEVEL_MASK) | staged;
  if (written === 'clear') return staged;
  return staged | ((written === 'view' ? 1 : 2) << 3);
}

/** A level chip as bare elements: a letter on a shade, nothing for what is on the way. */
export function gridChip(byte: number, ring: boolean) {
  if (byte === LOADING) return <i className={css.block} />;
  const level = byte & LEVEL_MASK;
  const role = overrideRole(byte);
  const corner = role === 'decides' || role === 'capped';
  if (level === 0 && !corner && !ring) return '–';
  const cut = corner && level !== 0;
  return (
    <span
      className={classes(
        chip.chip,
        chip[SHADES[level] ?? 'none'],
        cut && chip.cut,
        ring && chip.ring,
      )}
    >
      {corner ? <ChipCorner className={chip.corner} body={cut} hollow={role === 'capped'} /> : null}
      <span className={chip.letter}>{LETTERS[level]}</span>
    </span>
  );
}
