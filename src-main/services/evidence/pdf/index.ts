import type { EvidenceLanguage } from '../../../../src-shared/ipc/evidence';
import type { Evidence } from '../../../queries/reviews/evidence';
import { fill, Voice } from '../words';
import { front } from './front';
import { INNER, PAGE, Sheet, SOFT } from './sheet';
import { table } from './table';

/** How much of a hash a footer shows; the first page has all of it. */
const SHORT_HASH = 16;

/**
 * The review as a document to file: a first page with its sum and what proves it, then every item.
 * The same evidence gives the same bytes. Needs nothing but what is bundled.
 */
export function evidencePdf(evidence: Evidence, language: EvidenceLanguage): Uint8Array {
  const voice = new Voice(language, evidence.workspace.timeZone);
  const { review, workspace } = evidence;
  const sheet = new Sheet({
    title: `${voice.words.title}: ${review.name}`,
    author: workspace.name,
    at: new Date(evidence.closing.at),
    language,
  });
  sheet.page();
  front(sheet, evidence, voice);
  table(sheet, evidence.items, voice);
  footers(sheet, evidence, voice);
  return sheet.bytes();
}

function footers(sheet: Sheet, { workspace, review, closing }: Evidence, voice: Voice): void {
  const { words } = voice;
  const { count } = sheet.doc.bufferedPageRange();
  const y = PAGE.height - PAGE.margin - 8;
  const style = { size: 7.5, color: SOFT };
  const head = fill(words.head, {
    entry: voice.number(closing.entry),
    hash: closing.hash.slice(0, SHORT_HASH),
  });
  const name = `${review.name} · ${workspace.name}`;
  for (let page = 0; page < count; page++) {
    sheet.doc.switchToPage(page);
    sheet.rule(y - 8);
    sheet.line(name, PAGE.margin, y, INNER * 0.42, style);
    sheet.line(head, PAGE.margin + INNER * 0.44, y, INNER * 0.36, style);
    const pages = { page: voice.number(page + 1), pages: voice.number(count) };
    sheet.right(fill(words.page, pages), PAGE.margin, y, INNER, style);
    if (page === 0 && sheet.lacked) {
      sheet.line(words.missingSigns, PAGE.margin, y - 22, INNER, style);
    }
  }
}
