import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { evidenceOf } from '../../../src-main/queries/reviews/evidence';
import { evidenceFile } from '../../../src-main/services/evidence';
import { decide, items, open, reviewWorld } from '../domain/reviews/world';

test('try', { timeout: 120_000 }, () => {
  const w = reviewWorld();
  const given: [string, string][] = [['jurgen', 'Jürgen Müller-Lüdenscheidt'], ['olena', 'Олена Шевченко'], ['nikos', 'Νίκος Παπαδόπουλος'], ['li', '李小龙'], ['zoe', 'Zoë O’Brien-Fernández de la Huerta y Villanueva']];
  for (const [id, name] of given) w.run('admin', { type: 'person.add', id, email: `${id}@partner.example`, name, affiliation: 'free' });
  const batchOf: never[] = [];
  for (let i = 0; i < 2000; i++) {
    const [id] = given[i % given.length] as [string, string];
    batchOf.push({ type: "share.create", reason: "x", id: `n${i}`, email: `${id}@partner.example`, scope: 'board', target: i % 2 ? 'doc' : 'sheet', access: i % 3 ? 'read-only' : 'read-write', expiresAt: new Date(w.now + 86_400_000 * 200).toISOString() } as never);
  }
  w.batch("admin", batchOf);
  open(w, { kind: "teamspace", teamspace: 'team' });
  const ids = items(w).map((i) => i.item);
  decide(w, ids.filter((i) => i.startsWith('share:n1')), 'revoke', { note: 'The project ended in spring; nobody needs this any more. '.repeat(6).trim() }, 'aud');
  decide(w, ids.filter((i) => i.startsWith('share:n2')), 'change', { level: 'view', note: "Nur noch lesen." }, 'aud');
  decide(w, ids.filter((i) => i.startsWith('share:n3')), 'keep', {}, 'admin');
  w.run('admin', { type: 'review.close', review: 'r' });
  const t = performance.now();
  const evidence = evidenceOf(w.core, 'r', null);
  const t1 = performance.now();
  for (const language of ['en', 'de'] as const) {
    for (const format of ['pdf', 'csv'] as const) writeFileSync(`/tmp/evidence-${language}.${format}`, evidenceFile(evidence, format, language));
  }
  console.error(t1 - t, performance.now() - t1);
});
