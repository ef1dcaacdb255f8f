import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../../../src-main/sync/words';
import type { SyncNotice, SyncOutcome, SyncRefusal } from '../../../src-shared/sync';
import { SyncPair } from '../../support/sync-pair';

/** Bar 3: what came of a command, in words that an admin understands. */
let pair: SyncPair;
beforeAll(async () => {
  pair = await SyncPair.open();
});
afterAll(() => pair.close());

const refused = (more: Partial<SyncRefusal> & Pick<SyncRefusal, 'why'>): SyncOutcome => ({
  refused: { code: 'conflict', entry: 24, by: 'bea', ...more },
  skipped: [],
  notices: [],
});
const noticed = (kind: SyncNotice['kind'], more: Partial<SyncNotice> = {}): SyncOutcome => ({
  refused: null,
  skipped: [],
  notices: [{ kind, entry: 24, by: 'bea', board: 'doc', person: 'mia', ...more }],
});
const gain = { person: 'mia', thing: 'doc', from: 'view', to: 'edit' };

test.each<[string, SyncOutcome]>([
  [
    'Refused: bea (entry 24) changed what decides this; it would raise mia on Doc from view to edit.',
    refused({ why: 'changed', ...gain }),
  ],
  [
    'Refused: bea (entry 24) changed what decides this; it would raise others on link of Doc.',
    refused({ why: 'changed', person: '*', thing: 'link doc' }),
  ],
  [
    'Refused: it would raise mia on Doc from view to edit, which was not shown when it was given.',
    refused({ why: 'unseen', ...gain }),
  ],
  [
    'Refused: bea (entry 24) did the same before; the first one stands.',
    refused({ why: 'contested' }),
  ],
  [
    'Refused: the rules say no by now (O3), since bea (entry 24).',
    refused({ why: 'rule', rule: 'O3' }),
  ],
  [
    'Refused: the rules say no by now (used).',
    refused({ why: 'rule', code: 'used', entry: null, by: null }),
  ],
  [
    'Refused: this form of the command is no longer understood: update Gatehouse and give it again.',
    refused({ why: 'retired' }),
  ],
  ['Refused: every console found the entry invalid.', refused({ why: 'void' })],
  [
    'Refused: this console was revoked before it was confirmed; another one can give it again.',
    refused({ why: 'revoked' }),
  ],
  [
    'Refused: another machine writes in the name of this console: enrol it anew, then give it again.',
    refused({ why: 'copied' }),
  ],
  [
    'Left out (max, Doc): nothing was left to do.',
    {
      refused: null,
      skipped: [
        { why: 'satisfied', code: 'conflict', entry: 24, by: 'bea', person: 'max', board: 'doc' },
      ],
      notices: [],
    },
  ],
  ['It replaced what bea (entry 24) had set for mia on Doc.', noticed('overwrote')],
  [
    'It replaced what bea (entry 24) had changed: plan of workspace workspace.',
    noticed('overwrote', { table: 'workspace', key: 'workspace', field: 'plan' }),
  ],
  ['bea (entry 24) has set mia on Doc since, without having seen it.', noticed('overwritten')],
  [
    'bea (entry 24) has changed the same since, without having seen it: plan of workspace workspace.',
    noticed('overwritten', { table: 'workspace', key: 'workspace', field: 'plan' }),
  ],
  ['Doc stays open to mia, by an override of bea (entry 24).', noticed('still-open')],
  ['The override of mia on Doc by bea (entry 24) stays stored and opens nothing.', noticed('kept')],
  ['mia owns Doc since bea (entry 24): hand it over to end their access.', noticed('still-owner')],
  ['Doc, shared with the partner by bea (entry 24), ended as well.', noticed('ended-too')],
])('%s', (words, outcome) => {
  expect(wordsOf(outcome, pair.a.core.state)).toEqual([words]);
});
