import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOT_SYNCED } from '../../../src-main/commands/core';
import { hasSigned, signerOf } from '../../../src-main/ledger/signing';
import type { Evidence } from '../../../src-main/queries/reviews/evidence';
import { evidenceFile, evidenceName } from '../../../src-main/services/evidence';
import { EVIDENCE_FORMATS, EVIDENCE_LANGUAGES } from '../../../src-shared/ipc/evidence';
import { pdfPages } from '../../support/pdf-text';
import { standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';
import { DAY, decide, open, reviewWorld } from '../domain/reviews/world';

let w: TestWorkspace;
beforeEach(() => {
  w = reviewWorld();
  const names = { jurgen: 'Jürgen Groß', olena: 'Олена Шевченко', nikos: 'Νίκος', li: '李小龙' };
  for (const [id, name] of Object.entries(names)) {
    const email = `${id}@partner.example`;
    w.run('admin', { type: 'person.add', id, email, name, affiliation: 'free' });
    const target = { scope: 'board', target: 'doc' } as const;
    const terms = { access: 'read-only', reason: 'audit' } as const;
    w.run('admin', { type: 'share.create', id: `s-${id}`, email, ...target, ...terms });
  }
});
afterEach(() => w.close());

function closed(): Evidence {
  open(w, { kind: 'board', board: 'doc' }, { name: 'Q1 – Zugriffe' });
  decide(w, ['share:sfred'], 'revoke', { note: '=HYPERLINK("http://evil.example")' }, 'aud');
  decide(w, ['participant:doc/tom'], 'change', { level: 'view', note: 'Nur noch lesen.' });
  decide(w, ['share:s-jurgen', 'share:s-olena'], 'keep', {}, 'aud');
  w.run('admin', { type: 'review.close', review: 'r' });
  return evidence();
}

function evidence(): Evidence {
  const found = w.engine.evidence('r', 'admin@nordwind.example');
  if ('refused' in found) throw new Error(found.refused.message);
  return found;
}

describe('evidence: PDF', () => {
  const said = {
    en: ['Access review', 'revoke', 'change to view', 'not decided', 'never', 'revoked', 'kept'],
    de: ['Zugriffsprüfung', 'entziehen', 'ändern auf ansehen', 'nicht entschieden', 'entzogen'],
  };

  test.each(EVIDENCE_LANGUAGES)(
    '%s: every item, every decision, and what it rests on',
    (language) => {
      const found = closed();
      const pages = pdfPages(evidenceFile(found, { format: 'pdf', language }));
      const text = pages.join('\n');
      for (const word of said[language].filter((one) => one !== 'never'))
        expect(text).toContain(word);
      for (const name of ['Jürgen Groß', 'Олена Шевченко', 'Νίκος', 'Q1 – Zugriffe']) {
        expect(text).toContain(name);
      }
      for (const { email } of found.items) expect(text).toContain(email);
      // By whom and when, the day whole whatever the name.
      const day = language === 'de' ? '01.03.2026' : '01/03/2026';
      for (const who of ['aud', 'Admin']) expect(text).toContain(`${day}, ${who}`);
      expect(text).toContain('Nur noch lesen.');
      expect(text).toContain('=HYPERLINK("http://evil.example")');
      expect(pages[0]).toContain(found.closing.hash);
      expect(pages[0]).toContain(String(found.closing.entry));
      // Chinese is none of the typeface's scripts: said so, and never left blank.
      expect(text).toContain('□□□');
      expect(pages[0]).toContain(language === 'de' ? 'Schrift dieses Dokuments' : 'typeface');
    },
  );

  test('pages say which they are, and each has the table’s header', () => {
    const pages = pdfPages(evidenceFile(closed(), { format: 'pdf', language: 'en' }));
    pages.forEach((page, i) => {
      expect(page).toContain(`Page ${i + 1} of ${pages.length}`);
      if (i > 0) expect(page).toMatch(/No\.\s+Who\s+Access to\s+Level/);
    });
  });

  test('a note of two thousand signs is all there', () => {
    open(w, { kind: 'shares' });
    const words = Array.from({ length: 200 }, (_, i) => `word${i}`);
    decide(w, ['share:sfred'], 'keep', { note: words.join(' ') });
    w.run('admin', { type: 'review.close', review: 'r' });
    const pages = pdfPages(evidenceFile(evidence(), { format: 'pdf', language: 'en' }));
    const text = pages.join('\n');
    for (const word of words) expect(text).toMatch(new RegExp(`\\b${word}\\b`));
  });
});

describe('evidence: CSV', () => {
  test.each(EVIDENCE_LANGUAGES)(
    '%s: a line an item, nothing runs, the head in each',
    (language) => {
      const found = closed();
      const file = evidenceFile(found, { format: 'csv', language });
      const delimiter = language === 'de' ? ';' : ',';
      const rows = parse(Buffer.from(file), { bom: true, columns: true, delimiter }) as Record<
        string,
        string
      >[];
      expect(rows).toHaveLength(found.items.length);
      const column = (name: { en: string; de: string }) => rows.map((row) => row[name[language]]);
      const hashes = column({ en: 'Ledger head (SHA-256)', de: 'Stand des Protokolls (SHA-256)' });
      expect(new Set(hashes)).toEqual(new Set([found.closing.hash]));
      const notes = column({ en: 'Note', de: 'Notiz' });
      expect(notes).toContain('\'=HYPERLINK("http://evil.example")');
      expect(column({ en: 'Name', de: 'Name' })).toContain('李小龙');
      const by = column({ en: 'Decided by', de: 'Entschieden von' });
      expect(by.filter((name) => name === 'aud')).toHaveLength(3);
      for (const row of rows)
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@]/);
    },
  );
});

describe('evidence: what it rests on', () => {
  test('it is the same file whenever it is made, whatever happened since', () => {
    const before = closed();
    const files = EVIDENCE_FORMATS.map((format) =>
      evidenceFile(before, { format, language: 'de' }),
    );
    w.now += 200 * DAY;
    w.run('admin', { type: 'partner.remove', partner: 'acme' });
    w.run('admin', { type: 'person.deactivate', person: 'olena' });
    w.run('admin', { type: 'person.setAuditor', person: 'aud', auditor: false });
    w.run('admin', { type: 'review.change', review: 'r', repeat: 'quarterly' });
    const after = evidence();
    expect(after).toEqual(before);
    EVIDENCE_FORMATS.forEach((format, i) => {
      const again = evidenceFile(after, { format, language: 'de' });
      expect(Buffer.compare(Buffer.from(again), Buffer.from(files[i] as Uint8Array))).toBe(0);
    });
  });

  test('the head is that of the closing entry, and what verify finds there', () => {
    const { closing, opening } = closed();
    const entry = w.ask({ type: 'entry', entry: closing.entry });
    expect([entry.command, entry.hash]).toEqual(['review.close', closing.hash]);
    expect(w.ask({ type: 'entry', entry: opening.entry }).command).toBe('review.open');
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true, head: closing.hash });
  });

  test('a signature is the console’s over that head', () => {
    const signer = signerOf(Buffer.alloc(32, 7));
    const signed = standardWorld('enterprise', { signer: () => signer });
    signed.run('admin', { type: 'access.setMode', board: 'doc', mode: 'link' });
    const scope = { kind: 'board', board: 'doc' } as const;
    const due = new Date(signed.now + DAY).toISOString();
    signed.run('admin', { type: 'review.open', id: 'r', name: 'R', scope, due });
    signed.run('admin', { type: 'review.close', review: 'r' });
    const found = signed.engine.evidence('r', null);
    if ('refused' in found || found.closing.signed === null) throw new Error('not signed');
    const { hash, signed: by } = found.closing;
    const proof = Buffer.from(by.signature, 'base64');
    expect(hasSigned(signer.publicKey, Buffer.from(hash, 'hex'), proof)).toBe(true);
    const [first] = pdfPages(evidenceFile(found, { format: 'pdf', language: 'en' }));
    expect(first).toContain(by.signature);
    expect(first).toContain(by.console);
    signed.close();
  });

  test('what is still open has none, and only admins and auditors get it', () => {
    open(w, { kind: 'shares' });
    const ask = (as: string) => w.engine.evidence('r', `${as}@nordwind.example`);
    expect(ask('admin')).toMatchObject({ refused: { code: 'conflict', path: 'review' } });
    expect(ask('olga')).toMatchObject({ refused: { code: 'forbidden' } });
    w.run('admin', { type: 'review.close', review: 'r' });
    expect(ask('aud')).not.toHaveProperty('refused');
    expect(w.engine.evidence('none', null)).toMatchObject({ refused: { code: 'not-found' } });
  });

  test('in a shared workspace it waits until the hub has confirmed the closing', () => {
    const { closing } = closed();
    const confirmed = (seq: number) => {
      w.core.sync = { ...NOT_SYNCED, synced: true, confirmed: seq };
      return w.engine.evidence('r', null);
    };
    expect(confirmed(closing.entry - 1)).toMatchObject({
      refused: { code: 'conflict', entry: closing.entry },
    });
    expect(confirmed(closing.entry)).not.toHaveProperty('refused');
  });

  test('its name fits every file system', () => {
    open(w, { kind: 'shares' }, { name: 'Q1/2026: „Zugriffe“ *?' });
    w.run('admin', { type: 'review.close', review: 'r' });
    expect(evidenceName(evidence(), 'pdf')).toBe('Q1 2026 Zugriffe 2026-03-01.pdf');
  });
});
