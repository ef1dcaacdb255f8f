import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(resolve(__dirname, '../../../src-renderer/styles/tokens.css'), 'utf8');
type Theme = 'light' | 'dark';

/** A token's colour as tokens.css gives it; the first definition, before forced colours. */
function token(name: string, theme: Theme): string {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1]?.trim();
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value);
  const colour = pair === null ? value : pair[theme === 'light' ? 1 : 2];
  if (colour === undefined || !/^#\w{6}$/.test(colour)) throw new Error(`--${name} is ${value}`);
  return colour;
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one: string, other: string, theme: Theme): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminance(token(name, theme)))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Text, what it stands on. */
const TEXT: readonly (readonly [string, string])[] = [
  ...['chrome', 'ground', 'sheet', 'raised', 'sunken', 'hover'].flatMap((ground) =>
    ['ink', 'ink-2', 'ink-3'].map((ink) => [ink, ground] as const),
  ),
  ['ink', 'accent-tint'],
  ['ink-2', 'accent-tint'],
  ['ink-3', 'accent-tint'],
  ['ink-2', 'open-tint'],
  ['ink', 'caution-tint'],
  ['ink-2', 'caution-tint'],
  ['ink', 'stop-tint'],
  ['ink-2', 'stop-tint'],
  ['accent', 'sheet'],
  ['accent', 'raised'],
  ['accent', 'accent-tint'],
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-hover'],
  ['on-stop', 'stop-fill'],
  ['on-stop', 'stop-fill-hover'],
  ...['open', 'caution', 'stop'].flatMap((tone) => [
    [tone, `${tone}-tint`] as const,
    [tone, 'sheet'] as const,
    [tone, 'raised'] as const,
  ]),
  ['chip-v-letter', 'chip-v-fill'],
  ['chip-c-letter', 'chip-c-fill'],
  ['chip-e-letter', 'chip-e-fill'],
  ['chip-o-letter', 'chip-o-fill'],
  ['tip-ink', 'tip'],
  ['tip-ink-2', 'tip'],
];

/** Borders and marks that carry meaning. */
const MARKS: readonly (readonly [string, string])[] = [
  ['line-control', 'sheet'],
  ['line-control', 'raised'],
  ['line-control', 'sunken'],
  ['chip-v-border', 'sheet'],
  ['chip-v-border', 'accent-tint'],
  ['chip-e-fill', 'sheet'],
  ['chip-o-fill', 'sheet'],
  ['accent', 'ground'],
  ['accent', 'chrome'],
  ['accent', 'sunken'],
  ['accent-fill', 'sheet'],
];

/** The ratios that look.md prints, light and dark. */
const PRINTED: readonly (readonly [string, string, number, number])[] = [
  ['ink', 'chrome', 15.3, 15.6],
  ['ink', 'sheet', 17.8, 14.1],
  ['ink-3', 'hover', 4.8, 5.5],
  ['line-control', 'sheet', 3.8, 4.0],
  ['accent', 'accent-tint', 5.5, 7.0],
  ['on-accent', 'accent-fill', 6.4, 5.6],
  ['open', 'open-tint', 5.3, 6.8],
  ['caution', 'caution-tint', 5.7, 7.2],
  ['stop', 'stop-tint', 5.6, 6.9],
  ['chip-e-letter', 'chip-e-fill', 6.1, 7.1],
  ['chip-o-letter', 'chip-o-fill', 17.1, 16.7],
];

describe.each(['light', 'dark'] as const)('contrast, %s', (theme) => {
  it.each(TEXT)('%s is readable on %s', (ink, ground) => {
    expect(ratio(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('%s is visible on %s', (mark, ground) => {
    expect(ratio(mark, ground, theme)).toBeGreaterThanOrEqual(3);
  });

  it.each(PRINTED)('%s on %s has the ratio of the look', (one, other, light, dark) => {
    expect(ratio(one, other, theme)).toBeCloseTo(theme === 'light' ? light : dark, 0);
  });
});
