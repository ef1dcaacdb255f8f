import { expect, test } from 'vitest';
import { evidenceFile } from '../../../src-main/services/evidence';
import { pdfPages } from '../../support/pdf-text';
import { standardWorld } from '../../support/standard-world';
import { decide, instant, items, open } from '../domain/reviews/world';

const COUNT = 2_000;

/** Bar 4: from open to evidence; in the engine here, in the window in test/e2e. */
test('a review of two thousand items is opened, decided, closed and written', () => {
  const w = standardWorld();
  w.batch(
    'admin',
    Array.from({ length: COUNT }, (_, i) => ({
      type: 'share.create' as const,
      id: `s${i}`,
      email: `gast${i}@partner${i % 40}.example`,
      scope: 'board' as const,
      target: i % 2 === 0 ? 'doc' : 'sheet',
      access: i % 3 === 0 ? ('read-write' as const) : ('read-only' as const),
      expiresAt: instant(200),
    })),
  );
  const opened = w.engine.head;
  open(w, { kind: 'shares' });
  expect(w.engine.head).toBe(opened + 1);
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = w.ask({ type: 'review', review: 'r', ...(after !== undefined && { after }) });
    expect(page.total).toBe(COUNT);
    ids.push(...page.items.map((one) => one.item));
    if (page.next === undefined) break;
    after = page.next;
  }
  expect(new Set(ids).size).toBe(COUNT);
  for (const id of ids.slice(0, 40)) decide(w, [id], 'keep', {}, 'admin');
  decide(w, ids.slice(40, 1_000), 'revoke', { note: 'Projekt beendet' });
  decide(w, ids.slice(1_000, 1_900), 'change', { level: 'view' });
  const before = w.engine.head;
  w.run('admin', { type: 'review.close', review: 'r' });
  expect(w.engine.head).toBe(before + 1);
  const [summary] = w.ask({ type: 'reviews' }).items;
  expect(summary?.counts).toMatchObject({
    total: COUNT,
    decided: 1_900,
    outcomes: { kept: 140, applied: 1_860, gone: 0, changed: 0, refused: 0 },
  });
  const found = w.engine.evidence('r', null);
  if ('refused' in found) throw new Error(found.refused.message);
  const pages = pdfPages(evidenceFile(found, { format: 'pdf', language: 'de' }));
  const addresses = pages.flatMap((page) => page.match(/gast\d+@partner\d+\.example/g) ?? []);
  expect(addresses).toHaveLength(COUNT);
  expect(new Set(addresses).size).toBe(COUNT);
  expect(pages.join('').match(/Projekt beendet/g)).toHaveLength(960);
  expect(items(w).length).toBe(500);
  w.close();
}, 120_000);
