import { createHash, randomBytes } from 'node:crypto';
import type { Sqlite } from '../store/open';

/**
 * Personal details (names, addresses, what an import tells of people) stay outside what the chain
 * hashes: an entry holds a reference with a salted commitment, the table `personal` the value. So a
 * person can be erased later without breaking the chain, and a kept value is still proven.
 */
export interface Reference {
  id: string;
  /** SHA-256 of salt and value, base64. */
  commitment: string;
}

export const REFERENCE = '$personal';
export type Json = Record<string, unknown>;

/** Per kind of object: which fields are personal, and whose they are (null: the object's own id). */
const PERSONAL_ROWS: Record<string, { fields: string[]; subject: string }> = {
  person: { fields: ['email', 'name'], subject: 'id' },
  importedEvent: { fields: ['actor', 'subject', 'detail'], subject: 'board' },
  request: { fields: ['message'], subject: 'person' },
  // Where there is no better name, an address.
  partner: { fields: ['organisation'], subject: 'person' },
};
const PERSONAL_COMMANDS: Record<string, { fields: string[]; subject: string }> = {
  'person.add': { fields: ['email', 'name'], subject: 'id' },
  'workspace.create': { fields: ['admin'], subject: 'type' },
  'import.board': { fields: ['events'], subject: 'board' },
  'participant.invite': { fields: ['persons'], subject: 'board' },
  'partner.accept': { fields: ['organisation'], subject: 'token' },
  'request.submit': { fields: ['message'], subject: 'board' },
  'share.create': { fields: ['email'], subject: 'id' },
  'partner.invite': { fields: ['email'], subject: 'id' },
  'partner.addMember': { fields: ['email'], subject: 'partner' },
};

export function commitment(salt: Buffer, value: string): string {
  return createHash('sha256').update(salt).update(value).digest('base64');
}

export class Personal {
  private readonly find;
  private readonly insert;
  private readonly byId;

  constructor(db: Sqlite) {
    this.find = db.prepare('SELECT id, salt FROM personal WHERE subject = ? AND value = ?');
    this.insert = db.prepare('INSERT INTO personal (id, subject, salt, value) VALUES (?, ?, ?, ?)');
    this.byId = db.prepare('SELECT salt, value FROM personal WHERE id = ?');
  }

  sealRow(table: string, row: object | null): Json | null {
    return row === null ? null : this.seal(row as Json, PERSONAL_ROWS[table]);
  }

  sealCommand(command: Json): Json {
    if (Array.isArray(command.commands)) {
      return { ...command, commands: command.commands.map((part: Json) => this.sealCommand(part)) };
    }
    return this.seal(command, PERSONAL_COMMANDS[String(command.type)]);
  }

  private seal(object: Json, spec: { fields: string[]; subject: string } | undefined): Json {
    if (spec === undefined) return object;
    const rest = { ...object };
    const details: Json = {};
    for (const field of spec.fields) {
      if (rest[field] !== undefined) details[field] = rest[field];
      delete rest[field];
    }
    if (Object.keys(details).length === 0) return object;
    const subject = String(object[spec.subject] ?? '');
    return { ...rest, [REFERENCE]: this.refer(subject, JSON.stringify(details)) };
  }

  private refer(subject: string, value: string): Reference {
    const present = this.find.get(subject, value) as { id: string; salt: Buffer } | undefined;
    if (present !== undefined) {
      return { id: present.id, commitment: commitment(present.salt, value) };
    }
    const id = randomBytes(12).toString('base64url');
    const salt = randomBytes(16);
    this.insert.run(id, subject, salt, value);
    return { id, commitment: commitment(salt, value) };
  }

  /** The object with its details back in place; without them where they have been erased. */
  unseal(sealed: Json | null): Json | null {
    if (sealed === null) return null;
    if (Array.isArray(sealed.commands)) {
      return { ...sealed, commands: sealed.commands.map((part: Json) => this.unseal(part)) };
    }
    const reference = sealed[REFERENCE] as Reference | undefined;
    if (reference === undefined) return sealed;
    const { [REFERENCE]: _, ...rest } = sealed;
    const kept = this.byId.get(reference.id) as { value: string } | undefined;
    return { ...rest, ...(kept === undefined ? {} : (JSON.parse(kept.value) as Json)) };
  }

  /** Whether a kept value is still the one that was committed to; an erased one passes. */
  holds(sealed: Json | null): boolean {
    if (sealed === null) return true;
    if (Array.isArray(sealed.commands))
      return sealed.commands.every((part: Json) => this.holds(part));
    const reference = sealed[REFERENCE] as Reference | undefined;
    if (reference === undefined) return true;
    const kept = this.byId.get(reference.id) as { salt: Buffer; value: string } | undefined;
    return kept === undefined || commitment(kept.salt, kept.value) === reference.commitment;
  }
}
