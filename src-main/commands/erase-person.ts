import { isErased } from '../../src-shared/model/email';
import type { TableName } from '../../src-shared/model/rows';
import { type Changes, keyOf, noCells, type RowChange } from '../domain/changes';
import type { Erased } from '../ledger/attested';
import { Erasure, type Leaving } from '../ledger/erasure';
import { ROW_DETAILS } from '../ledger/personal-fields';
import { eraseFiles } from '../store/erase';
import { decodeRow, type SqlValue, TABLE_NAMES } from '../store/tables';
import type { Core } from './core';

/** What erasing does once the entry is written, and what the entry has to say of it. */
export interface ErasingPerson {
  erasure: Erasure;
  /** Inside the entry's transaction, after it; answers the tables that it touched. */
  carryOut(): TableName[];
}

/**
 * Whether changes erase somebody's details: worked out before their entry is written; null: no.
 * `attested`: what the entry says, where it came from elsewhere.
 */
export function erasingOf(core: Core, changes: Changes, attested?: Erased): ErasingPerson | null {
  const leaving = changes.rows.map(leavingBy).find((one) => one !== null);
  if (leaving === undefined) return null;
  // The entry will refer to the row as it was: that detail has to be among those that go.
  core.ledger.personal.sealRow('person', leaving);
  const erasure = new Erasure(core.ledger, leaving, attested);
  return { erasure, carryOut: () => eraseDetails(core, erasure) };
}

function leavingBy({ table, before, after }: RowChange): Leaving | null {
  if (table !== 'person' || before === null || after === null) return null;
  const { id, email, name } = before as Leaving;
  const leaves = isErased(after as Leaving) && !isErased({ id, email });
  return leaves ? { id, email, name } : null;
}

/**
 * Takes a person's details out of everything that this database holds: beside the chain, in the
 * tables, in mails that wait. The same for an entry made here and one that came from elsewhere.
 */
function eraseDetails(core: Core, erasure: Erasure): TableName[] {
  // While the details tell which rows are theirs.
  const rows = TABLE_NAMES.flatMap((table) => rowsWithout(core, table, erasure));
  erasure.carryOut();
  core.vault.outbox.erase(erasure.person.id, erasure.redact);
  const changes = { rows, cells: noCells() };
  core.state.apply(changes);
  core.facts.write(changes, core.state);
  core.past.forget();
  return [...new Set(rows.map(({ table }) => table))];
}

/** The rows of a table that speak of the person, as their details say it now. */
function rowsWithout({ db, ledger }: Core, table: TableName, erasure: Erasure): RowChange[] {
  const spec = ROW_DETAILS[table];
  if (spec === undefined || table === 'person') return [];
  const stored = db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, SqlValue>[];
  return stored.flatMap((raw): RowChange[] => {
    const before = decodeRow(table, raw);
    const fields = before as unknown as Record<string, unknown>;
    const after = { ...fields };
    const erased = fields[spec.subject] === erasure.person.id ? spec.erased(fields) : null;
    for (const field of spec.fields) {
      const value = fields[field];
      if (value === null) continue;
      if (erased !== null) after[field] = erased[field];
      else if (typeof value === 'string') after[field] = erasure.redact(value);
    }
    if (spec.fields.every((field) => after[field] === fields[field])) return [];
    const detail = ledger.personal.idOf(table, before);
    if (detail === undefined || !erasure.concerns(detail)) return [];
    return [{ table, key: keyOf(table, before), before, after: after as never }];
  });
}

/** After the commit: nothing of it in free pages, in the log, or in copies beside the file. */
export function scrub({ db }: Core): void {
  eraseFiles(db);
}
