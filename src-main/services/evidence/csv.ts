import { stringify } from 'csv-stringify/sync';
import type { EvidenceLanguage } from '../../../src-shared/ipc/evidence';
import type { ReviewItem } from '../../../src-shared/queries/review';
import type { Evidence } from '../../queries/reviews/evidence';
import { neutraliseCell } from '../import/formula-cells';
import { type EvidenceWords, Voice } from './words';

type Column = keyof EvidenceWords['csv'];
/** A German spreadsheet splits at semicolons, since its decimals have commas. */
const SEPARATOR: Readonly<Record<EvidenceLanguage, string>> = { en: ',', de: ';' };

/**
 * One line an item, each with the ledger head that it rests on, so that a line taken out of the file
 * still says what proves it. Instants are ISO 8601 in UTC; nothing in it runs in a spreadsheet.
 */
export function evidenceCsv(evidence: Evidence, language: EvidenceLanguage): Uint8Array {
  const voice = new Voice(language, evidence.workspace.timeZone);
  const columns = Object.keys(voice.words.csv) as Column[];
  const lines = evidence.items.map((item, i) => {
    const cells = cellsOf(evidence, item, i + 1, voice);
    return columns.map((column) => neutraliseCell(cells[column]));
  });
  const text = stringify([columns.map((column) => voice.words.csv[column]), ...lines], {
    bom: true,
    delimiter: SEPARATOR[language],
    record_delimiter: 'windows',
  });
  return Buffer.from(text, 'utf8');
}

function cellsOf(
  { review, closing }: Evidence,
  item: ReviewItem,
  number: number,
  voice: Voice,
): Record<Column, string> {
  const { words } = voice;
  const decided = item.decision === 'change' && item.decidedLevel !== null;
  const moved = item.decidedExpiresAt;
  return {
    review: review.name,
    number: String(number),
    item: item.item,
    kind: words.kinds[item.kind],
    name: voice.who(item),
    email: item.email,
    thing: voice.thing(item),
    teamspace: item.teamspaceName ?? '',
    level: words.levels[item.level],
    path: item.via,
    since: item.since ?? '',
    expiresAt: item.expiresAt ?? '',
    lastUsedAt: item.lastUsedAt ?? '',
    recommended: voice.recommended(item),
    ground: voice.ground(item),
    decision: item.decision === null ? words.decisions.nobody : words.decisions[item.decision],
    decidedTo: decided && item.decidedLevel !== null ? words.levels[item.decidedLevel] : '',
    decidedUntil: moved === undefined ? '' : (moved ?? words.decisions.changeNoEnd),
    decidedBy: item.decidedByName ?? '',
    decidedAt: item.decidedAt ?? '',
    note: item.note,
    outcome: voice.outcome(item),
    rule: item.outcomeRule ?? '',
    closedAt: review.closedAt ?? '',
    closedBy: review.closedByName ?? '',
    entry: String(closing.entry),
    hash: closing.hash,
    console: closing.signed?.console ?? '',
    signature: closing.signed?.signature ?? '',
  };
}
