import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { Level } from '../../../src-shared/model/level';
import { classes } from '../classes';
import { type Change, ChangeMark } from './change-mark';
import { ChipCorner } from './chip-corner';
import css from './level-chip.module.css';
import { LockMark } from './lock-mark';

/** The same letters in every language: a sign, not an abbreviation. */
const LETTERS: Record<Level, string> = { none: '–', view: 'V', comment: 'C', edit: 'E', own: 'O' };

export interface LevelChipProps {
  level: Level;
  /** An override decides; `capped`: it is kept, but the workspace role caps it. */
  override?: boolean | 'capped';
  /** What the staged change set does here. */
  staged?: Change;
  locked?: boolean;
  /** 20 in grids, 16 in lists, 24 in answers. */
  size?: 16 | 20 | 24;
  /** The level stands in words beside it: the chip says nothing aloud. */
  decorative?: boolean;
}

/** A level as a letter and a shade, the same everywhere in the console. */
export const LevelChip = memo(function LevelChip(props: LevelChipProps) {
  const { level, override = false, staged, locked = false, size = 20 } = props;
  const label = useChipLabel(props);
  const cut = override !== false && level !== 'none';
  const ring = staged !== undefined && staged !== 'refused';
  return (
    <span
      {...(props.decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      className={classes(
        css.chip,
        css[level],
        css[`size${size}`],
        cut && css.cut,
        ring && css.ring,
      )}
    >
      {override === false ? null : (
        <ChipCorner className={css.corner} body={cut} hollow={override === 'capped'} />
      )}
      <span className={css.letter}>{LETTERS[level]}</span>
      {staged === undefined || staged === 'same' ? null : (
        <ChangeMark className={css.mark} change={staged} size={8} />
      )}
      {locked ? <LockMark className={css.mark} size={9} /> : null}
    </span>
  );
});

/** What a chip says: "edit, override decides, staged, gains". */
export function useChipLabel(props: LevelChipProps): string {
  const t = useTranslations('levels');
  const parts = [t(`name.${props.level}`)];
  if (props.override) parts.push(t(props.override === 'capped' ? 'mark.capped' : 'mark.override'));
  if (props.staged) parts.push(t(`mark.${props.staged}`));
  if (props.locked) parts.push(t('mark.locked'));
  return parts.join(', ');
}
