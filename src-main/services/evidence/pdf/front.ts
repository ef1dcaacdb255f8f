import type { Evidence, LedgerPoint } from '../../../queries/reviews/evidence';
import { fill, type Voice } from '../words';
import { CAUTION, INK, INNER, LINE, OPEN, PAGE, type Sheet, SOFT, STOP, TINT } from './sheet';

const LEFT = PAGE.margin;

/** The first page: what was reviewed, what came of it, and what proves it. Answers where it ends. */
export function front(sheet: Sheet, evidence: Evidence, voice: Voice): number {
  let y = heading(sheet, evidence, voice);
  y = facts(sheet, evidence, voice, y + 18);
  y = summary(sheet, evidence, voice, y + 16);
  return proof(sheet, evidence, voice, y + 18);
}

function heading(sheet: Sheet, { workspace, review }: Evidence, { words }: Voice): number {
  const y: number = PAGE.margin;
  sheet.line(words.title, LEFT, y, INNER, { size: 9, face: 'bold', color: SOFT });
  sheet.right(workspace.name, LEFT, y, INNER, { size: 9, color: SOFT });
  const name = sheet.lines(review.name, INNER, { size: 24, face: 'bold' }).slice(0, 2);
  const end = sheet.block(name, LEFT, y + 17, 30, { size: 24, face: 'bold' });
  sheet.line(words.subtitle, LEFT, end + 3, INNER, { size: 10, color: SOFT });
  return end + 18;
}

/** Two columns of what one wants to know first. */
function facts(sheet: Sheet, { review }: Evidence, voice: Voice, top: number): number {
  const { facts: said } = voice.words;
  const byAt = (at: string | null, by: string | null) =>
    fill(said.byAt, { at: at === null ? '' : voice.instant(at), by: by ?? '' });
  const auditors = review.auditors.map(({ name }) => name).join(', ');
  const rows: [string, string][] = [
    [said.scope, voice.scope(review)],
    [said.opened, byAt(review.openedAt, review.openedByName)],
    [said.closed, byAt(review.closedAt, review.closedByName)],
    [said.due, voice.instant(review.due)],
    [said.auditors, auditors === '' ? said.everyAuditor : auditors],
    [said.unanswered, review.unanswered === 'keep' ? said.unansweredKeep : said.unansweredRevoke],
  ];
  const column = (INNER - 32) / 2;
  let y = top;
  sheet.rule(y);
  for (let i = 0; i < 3; i++) {
    for (const side of [0, 1]) {
      const row = rows[i + side * 3];
      if (row === undefined) continue;
      const x = LEFT + side * (column + 32);
      sheet.line(row[0], x, y + 8, 110, { size: 9, color: SOFT });
      sheet.line(row[1], x + 114, y + 8, column - 114, { size: 9 });
    }
    y += 24;
    sheet.rule(y);
  }
  return y;
}

function summary(sheet: Sheet, { review, items }: Evidence, voice: Voice, top: number): number {
  const { words } = voice;
  const changed = items.filter((i) => i.outcome === 'applied' && i.decision === 'change').length;
  const { outcomes, total, decided } = review.counts;
  const without = outcomes.gone + outcomes.changed + outcomes.refused;
  const figures: [number, string, string][] = [
    [total, words.summary.total, INK],
    [outcomes.kept, words.summary.kept, OPEN],
    [outcomes.applied - changed, words.summary.revoked, STOP],
    [changed, words.summary.changed, CAUTION],
    [without, words.summary.other, SOFT],
  ];
  const width = INNER / figures.length;
  figures.forEach(([count, word, color], i) => {
    const x = LEFT + i * width;
    sheet.line(voice.number(count), x, top, width - 8, { size: 28, face: 'bold', color });
    sheet.line(word, x, top + 36, width - 8, { size: 9, color: SOFT });
  });
  const nobody = total - decided;
  const told =
    nobody === 0
      ? words.summary.allDecided
      : fill(words.summary.undecided, { count: voice.number(nobody) });
  sheet.line(told, LEFT, top + 58, INNER, { size: 9 });
  return top + 72;
}

const PAD = 14;

function proof(sheet: Sheet, { opening, closing }: Evidence, voice: Voice, top: number): number {
  const { proof: said } = voice.words;
  const text = sheet.lines(said.text, INNER - 2 * PAD, { size: 9 });
  const rows: [string, string][] = [
    [said.entry, entry(closing, voice)],
    [said.hash, closing.hash],
    [said.openingEntry, entry(opening, voice)],
    [said.openingHash, opening.hash],
    ...signedBy(closing, said),
  ];
  const height = 2 * PAD + 18 + text.length * 13 + 8 + rows.length * 15;
  sheet.box(LEFT, top, INNER, height, TINT, 6);
  sheet.line(said.heading, LEFT + PAD, top + PAD, INNER, { size: 11, face: 'bold' });
  let y = sheet.block(text, LEFT + PAD, top + PAD + 18, 13, { size: 9 }) + 4;
  sheet.rule(y, LEFT + PAD, INNER - 2 * PAD, LINE);
  y += 6;
  for (const [label, value] of rows) {
    sheet.line(label, LEFT + PAD, y, 160, { size: 9, color: SOFT });
    sheet.line(value, LEFT + PAD + 166, y, INNER - 2 * PAD - 166, { size: 9 });
    y += 15;
  }
  return top + height;
}

function entry({ entry: number, at }: LedgerPoint, voice: Voice): string {
  return `${voice.number(number)} · ${voice.instant(at)}`;
}

function signedBy({ signed }: LedgerPoint, said: Voice['words']['proof']): [string, string][] {
  if (signed === null) return [[said.signedBy, said.unsigned]];
  const { name, console, signature } = signed;
  return [
    [said.signedBy, name === '' ? console : `${name} · ${console}`],
    [said.signature, signature],
  ];
}
