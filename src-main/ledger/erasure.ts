import { createHash } from 'node:crypto';
import type { PersonRow } from '../../src-shared/model/rows';
import type { Erased } from './attested';
import type { Ledger } from './ledger';
import { commitment, ERASED_SUBJECT } from './personal';
import { redactJson, redactor } from './redact';

interface Kept {
  id: string;
  subject: string;
  salt: Buffer;
  value: string;
}

/** A person about to be erased, as the row was until now. */
export type Leaving = Pick<PersonRow, 'id' | 'email' | 'name'>;

/**
 * What erasing a person does to the details beside the chain: those that are about them go, those of
 * others that mention them lose the mention. Worked out before the entry that says so is written.
 * With `attested` it does what an entry from elsewhere says, neither more nor less: what else mentions
 * the person was written at the same time, and nothing would prove why it is another text now.
 */
export class Erasure {
  /** For the entry's body. */
  readonly attested: Erased;
  /** A text without the person. */
  readonly redact: (text: string) => string;
  private readonly concerned: ReadonlySet<string>;
  private readonly replaced: (Kept & { now: string; newSalt: Buffer })[] = [];

  constructor(
    private readonly ledger: Ledger,
    readonly person: Leaving,
    attested?: Erased,
  ) {
    const all = ledger.db
      .prepare('SELECT id, subject, salt, value FROM personal ORDER BY id')
      .all() as Kept[];
    const own = all.filter(({ subject }) => subject === person.id);
    this.redact = redactor(mentionsOf(person, own));
    const said = attested === undefined ? null : new Set(attested.now.map(([id]) => id));
    for (const one of all) {
      if (one.subject === person.id || said?.has(one.id) === false) continue;
      const now = JSON.stringify(redactJson(JSON.parse(one.value), this.redact));
      if (now !== one.value) this.replaced.push({ ...one, now, newSalt: saltAfter(one.salt) });
    }
    this.attested = attested ?? {
      gone: own.map(({ id }) => id),
      now: this.replaced.map(({ id, now, newSalt }) => [id, commitment(newSalt, now)]),
    };
    const { gone, now: replaced } = this.attested;
    this.concerned = new Set([...gone, ...replaced.map(([id]) => id)]);
  }

  /** Whether it does something to a detail. */
  concerns(id: string): boolean {
    return this.concerned.has(id);
  }

  /** Inside the transaction of the entry, after it was written. */
  carryOut(): void {
    const { db } = this.ledger;
    this.ledger.personal.forget(this.attested);
    const remove = db.prepare('DELETE FROM personal WHERE id = ?');
    for (const id of this.attested.gone) remove.run(id);
    const replace = db.prepare(
      `UPDATE personal SET subject = '${ERASED_SUBJECT}', salt = ?, value = ? WHERE id = ?`,
    );
    const column = db.prepare('UPDATE ledger SET reason = ? WHERE id = ? AND reason = ?');
    let reasons = 0;
    for (const { id, subject, value, now, newSalt } of this.replaced) {
      replace.run(newSalt, now, id);
      const before = reasonIn(value);
      if (before !== null) reasons += column.run(reasonIn(now), subject, before).changes;
    }
    // Words that only the index still has would tell what a reason said.
    if (reasons > 0) db.exec("INSERT INTO reasons (reasons) VALUES ('rebuild')");
  }
}

/** Names and addresses that the person ever had here. */
function mentionsOf({ id, email, name }: Leaving, own: Kept[]) {
  const emails = new Set([email]);
  const names = new Set([name]);
  for (const { value } of own) {
    const details = JSON.parse(value) as Partial<Leaving>;
    if (typeof details.email === 'string') emails.add(details.email);
    if (typeof details.name === 'string') names.add(details.name);
  }
  return { id, emails, names };
}

/** Follows from the salt of before: every console that erases comes to the same commitment. */
function saltAfter(salt: Buffer): Buffer {
  return createHash('sha256').update('erased').update(salt).digest().subarray(0, salt.length);
}

function reasonIn(value: string): string | null {
  const { reason } = JSON.parse(value) as { reason?: unknown };
  return typeof reason === 'string' ? reason : null;
}
