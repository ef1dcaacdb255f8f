import { memo } from 'react';
import { classes } from '../../../ui/classes';
import { ChipCorner } from '../../../ui/marks/chip-corner';
// The kit's own drawing; its component would cost a context read and a memo per cell.
import kit from '../../../ui/marks/level-chip.module.css';
import { LEVEL_MASK, LOADING } from './cell';
import css from './cell.module.css';
import { overrideRole } from './words';

const SHADES = ['none', 'view', 'comment', 'edit', 'own'] as const;
const LETTERS = ['–', 'V', 'C', 'E', 'O'] as const;
const CORNERS = ['none', 'decides', 'capped'] as const;
const BLOCK = SHADES.length * CORNERS.length * 2;

/** Which drawing a byte has: its level, what its override does, the ring of a staged change. */
export function chipOf(byte: number, ring: boolean): number {
  if (byte === LOADING) return BLOCK;
  const role = overrideRole(byte);
  const corner = role === 'decides' ? 1 : role === 'capped' ? 2 : 0;
  return (byte & LEVEL_MASK) + SHADES.length * (corner + (ring ? CORNERS.length : 0));
}

/** One of the thirty chips that a grid can show, as few elements as it takes. */
export function GridChip({ chip }: { chip: number }) {
  if (chip === BLOCK) return <i className={css.block} />;
  const level = chip % SHADES.length;
  const rest = Math.floor(chip / SHADES.length);
  const corner = rest % CORNERS.length;
  const ring = rest >= CORNERS.length;
  if (corner === 0 && !ring) {
    return <i className={classes(css.chip, css[SHADES[level] ?? 'none'])}>{LETTERS[level]}</i>;
  }
  const cut = corner > 0 && level > 0;
  return (
    <span
      className={classes(kit.chip, kit[SHADES[level] ?? 'none'], cut && kit.cut, ring && kit.ring)}
    >
      {corner > 0 ? <ChipCorner className={kit.corner} body={cut} hollow={corner === 2} /> : null}
      <span className={kit.letter}>{LETTERS[level]}</span>
    </span>
  );
}

let root: Element | null = null;

/** Every chip once, hidden: cells take copies of them. */
export const ChipTemplates = memo(function ChipTemplates() {
  return (
    <div
      hidden
      ref={(element) => {
        root = element;
      }}
    >
      {Array.from({ length: BLOCK + 1 }, (_, chip) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the number is what the chip is.
        <GridChip key={chip} chip={chip} />
      ))}
    </div>
  );
});

export function copyChip(chip: number): Node {
  return root?.children[chip]?.cloneNode(true) ?? document.createTextNode('');
}
