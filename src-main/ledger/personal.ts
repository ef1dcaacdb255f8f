import { createHash, randomBytes } from 'node:crypto';
import type { Sqlite } from '../store/open';
import type { Attested, Erased } from './attested';
import { COMMAND_DETAILS, type DetailSpec, ROW_DETAILS } from './personal-fields';

/**
 * Personal details (names, addresses, reasons, what an import tells of people) stay outside what
 * the chain hashes: an entry holds a reference with a salted commitment, the table `personal` the
 * value. So a person can be erased later without breaking the chain, and a kept value is still
 * proven.
 */
export interface Reference {
  id: string;
  /** SHA-256 of salt and value, base64. */
  commitment: string;
}

/** A detail with whose it is. */
export interface KeptDetail {
  id: string;
  subject: string;
  salt: Buffer;
  value: string;
}

/** Whose a detail is from which an erased person was taken out: it no longer travels. */
export const ERASED_SUBJECT = '$erased';
export const REFERENCE = '$personal';
export type Json = Record<string, unknown>;

export function commitment(salt: Buffer, value: string): string {
  return createHash('sha256').update(salt).update(value).digest('base64');
}

/** A row, command or reason as the body holds it: with a reference where details were. */
export type Sealed = Json;

export class Personal {
  private readonly erased = new Set<string>();
  private readonly find;
  private readonly insert;
  private readonly byId;
  private readonly whole;
  private readonly takeIn;

  constructor(db: Sqlite) {
    this.find = db.prepare('SELECT id, salt FROM personal WHERE subject = ? AND value = ?');
    this.insert = db.prepare('INSERT INTO personal (id, subject, salt, value) VALUES (?, ?, ?, ?)');
    this.byId = db.prepare('SELECT salt, value FROM personal WHERE id = ?');
    this.whole = db.prepare(
      `SELECT id, subject, salt, value FROM personal WHERE id = ? AND subject <> '${ERASED_SUBJECT}'`,
    );
    this.takeIn = db.prepare(
      'INSERT INTO personal (id, subject, salt, value) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
  }

  sealRow(table: string, row: object | null): Sealed | null {
    if (row === null) return null;
    const spec = ROW_DETAILS[table];
    return spec === undefined
      ? (row as Json)
      : this.seal(row as Json, spec, spec.erased(row as Json));
  }

  /** `entry`: the id of the entry whose command this is, whose reasons are kept under it. */
  sealCommand(command: Json, entry: string): Sealed {
    // The entry itself has the reason of the command as a whole.
    const { reason: _, ...rest } = command;
    if (Array.isArray(rest.commands)) {
      return { ...rest, commands: rest.commands.map((part: Json) => this.sealPart(part, entry)) };
    }
    const spec = COMMAND_DETAILS[String(rest.type)];
    return spec === undefined ? rest : this.seal(rest, spec, {});
  }

  private sealPart(part: Json, entry: string): Sealed {
    const sealed = this.sealCommand(part, entry);
    return typeof part.reason === 'string' && part.reason !== ''
      ? { ...sealed, reason: this.sealReason(part.reason, entry) }
      : sealed;
  }

  sealReason(reason: string, entry: string): Sealed {
    return { [REFERENCE]: this.refer(entry, JSON.stringify({ reason })) };
  }

  /** `standing`: what is filled in anyway when it is read, and so need not be kept. */
  private seal(object: Json, spec: DetailSpec, standing: Json): Sealed {
    const rest = { ...object };
    for (const field of spec.fields) if (rest[field] != null) delete rest[field];
    const detail = detailOf(object, spec, standing);
    if (detail === null) return rest;
    return { ...rest, [REFERENCE]: this.refer(detail.subject, detail.value) };
  }

  /** The id under which a row's details are kept as they are; undefined where there are none. */
  idOf(table: string, row: object): string | undefined {
    const spec = ROW_DETAILS[table];
    const detail =
      spec === undefined ? null : detailOf(row as Json, spec, spec.erased(row as Json));
    if (detail === null) return undefined;
    return (this.find.get(detail.subject, detail.value) as { id: string } | undefined)?.id;
  }

  private refer(subject: string, value: string): Reference {
    const present = this.find.get(subject, value) as { id: string; salt: Buffer } | undefined;
    if (present === undefined) return this.keep(subject, value);
    return { id: present.id, commitment: commitment(present.salt, value) };
  }

  private keep(subject: string, value: string): Reference {
    const id = randomBytes(12).toString('base64url');
    const salt = randomBytes(16);
    this.insert.run(id, subject, salt, value);
    return { id, commitment: commitment(salt, value) };
  }

  /** A row with its details back in place; what was erased is replaced by what stands for it. */
  unsealRow(table: string, sealed: Sealed | null): Json | null {
    if (sealed === null) return null;
    const { rest, details } = this.unseal(sealed);
    return { ...ROW_DETAILS[table]?.erased(rest), ...rest, ...details };
  }

  /** A command as it was carried out; `reason` is that of its entry. */
  unsealCommand(sealed: Sealed, reason: string | null = null): Json {
    const { rest, details } = this.unseal(sealed);
    const erased = details === null ? COMMAND_DETAILS[String(sealed.type)]?.erased(rest) : {};
    return {
      ...rest,
      ...(erased ?? {}),
      ...details,
      ...(Array.isArray(rest.commands) && {
        commands: rest.commands.map((part: Sealed) => this.unsealPart(part)),
      }),
      ...(reason !== null && { reason }),
    };
  }

  private unsealPart({ reason, ...part }: Sealed): Json {
    return this.unsealCommand(part, this.unsealReason(reason as string | Sealed | undefined));
  }

  /** Null where none was given or it has been erased; entries of the first form hold the text. */
  unsealReason(sealed: string | Sealed | null | undefined): string | null {
    if (typeof sealed === 'string') return sealed;
    if (sealed == null) return null;
    const reason = this.unseal(sealed).details?.reason;
    return typeof reason === 'string' ? reason : null;
  }

  /** Details: none where none were, null where they are gone. */
  private unseal(sealed: Sealed): { rest: Json; details: Json | null } {
    const { [REFERENCE]: reference, ...rest } = sealed;
    if (reference === undefined) return { rest, details: {} };
    const kept = this.byId.get((reference as Reference).id) as { value: string } | undefined;
    return { rest, details: kept === undefined ? null : (JSON.parse(kept.value) as Json) };
  }

  /** A detail as it travels between consoles; undefined where it is not here, or erased. */
  kept(id: string): KeptDetail | undefined {
    return this.whole.get(id) as KeptDetail | undefined;
  }

  /** Keeps a detail that came from elsewhere; one that is here already stays, an erased one stays out. */
  take({ id, subject, salt, value }: KeptDetail): void {
    if (this.erased.has(id)) return;
    this.takeIn.run(id, subject, salt, value);
  }

  /** Entries say that these were erased: they never come back. */
  forget({ gone, now }: Erased): void {
    for (const id of gone) this.erased.add(id);
    for (const [id] of now) this.erased.add(id);
  }

  /** Whether details that the object refers to are not here (any more). */
  lacks(sealed: unknown): boolean {
    return referencesIn(sealed).some(({ id }) => this.byId.get(id) === undefined);
  }

  /** Whether kept values are still those that were committed to, or erased as entries attest. */
  holds(sealed: unknown, attested: Attested): boolean {
    return referencesIn(sealed).every(({ id, commitment: promised }) => {
      const kept = this.byId.get(id) as { salt: Buffer; value: string } | undefined;
      const now = kept === undefined ? null : commitment(kept.salt, kept.value);
      return now === promised || attested.allows(id, now);
    });
  }
}

/** What of an object is kept beside the chain, and whose it is; null: nothing. */
function detailOf(
  object: Json,
  spec: DetailSpec,
  standing: Json,
): { subject: string; value: string } | null {
  const details: Json = {};
  for (const field of spec.fields) {
    const value = object[field];
    if (value != null && value !== standing[field]) details[field] = value;
  }
  if (Object.keys(details).length === 0) return null;
  return { subject: String(object[spec.subject] ?? ''), value: JSON.stringify(details) };
}

/** All references in a row, a command with its parts, or a reason. */
export function referencesIn(sealed: unknown): Reference[] {
  if (typeof sealed !== 'object' || sealed === null) return [];
  const { [REFERENCE]: own, commands, reason } = sealed as Sealed;
  const parts = Array.isArray(commands) ? commands.flatMap(referencesIn) : [];
  return [...(own === undefined ? [] : [own as Reference]), ...referencesIn(reason), ...parts];
}
