import { Session } from 'node:inspector/promises';
import { test } from 'vitest';
import { evidenceFile } from '../../../src-main/services/evidence';
import type { Evidence } from '../../../src-main/queries/reviews/evidence';

test('prof', { timeout: 200_000 }, async () => {
  const item = (i: number) => ({ item: `share:${i}`, kind: 'share', person: 'p', personName: `Jürgen Müller ${i}`, email: `j${i}@x.example`, board: 'b', boardName: 'Board doc', card: null, cardName: null, reportName: null, teamspaceName: null, partnerName: null, level: 'view', via: 'P5', since: null, expiresAt: null, lastUsedAt: '2026-03-01T00:00:00.000Z', recommendation: { decision: 'keep', level: null, ground: 'in-use', days: 3 }, decision: 'revoke', decidedLevel: null, decidedBy: 'a', decidedByName: 'Aud', decidedAt: '2026-03-01T00:00:00.000Z', note: '', outcome: 'applied', outcomeRule: null });
  const evidence = { workspace: { name: 'N', timeZone: 'UTC' }, review: { id: 'r', name: 'R', scope: { kind: 'shares' }, scopeName: null, openedAt: '2026-03-01T00:00:00.000Z', closedAt: '2026-03-01T00:00:00.000Z', due: '2026-03-01T00:00:00.000Z', auditors: [], unanswered: 'keep', counts: { total: 1, decided: 1, outcomes: { kept: 0, applied: 1, gone: 0, changed: 0, refused: 0 } } }, items: Array.from({ length: 2000 }, (_, i) => item(i)), opening: { entry: 1, at: '2026-03-01T00:00:00.000Z', hash: 'ab', signed: null }, closing: { entry: 1, at: '2026-03-01T00:00:00.000Z', hash: 'ab', signed: null } } as unknown as Evidence;
  const s = new Session(); s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.start');
  const t = performance.now();
  evidenceFile(evidence, 'pdf', 'en');
  console.error('pdf', performance.now() - t);
  const { profile } = await s.post('Profiler.stop');
  const self = new Map<string, number>();
  const dt = profile.timeDeltas ?? []; const byId = new Map(profile.nodes.map((n) => [n.id, n]));
  (profile.samples ?? []).forEach((id, i) => { const n = byId.get(id); const k = `${n?.callFrame.functionName} ${n?.callFrame.url.split('/').slice(-2).join('/')}:${n?.callFrame.lineNumber}`; self.set(k, (self.get(k) ?? 0) + (dt[i] ?? 0)); });
  console.error([...self].sort((a, b) => b[1] - a[1]).slice(0, 14).map(([k, v]) => `${(v / 1000).toFixed(0)} ${k}`).join('\n'));
});
