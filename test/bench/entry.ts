/** What the benches measure, bundled as it ships: vitest's own module calls would be measured too. */
export { decide } from '../../src-main/domain/access/evaluate';
export { Scan } from '../../src-main/domain/access/scan';
export { engineOf, openCore, openEngine } from '../../src-main/engine/open';
export { readBody, unpackChanges } from '../../src-main/ledger/body';
export { signerOf } from '../../src-main/ledger/signing';
export { makeDemo } from '../../src-main/services/demo';
export { bulkDemo, LARGE } from '../../src-main/services/demo/bulk';
export { openStore } from '../../src-main/store/open';
export { inTransaction } from '../../src-main/store/transaction';
