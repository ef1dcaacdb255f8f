import type { Rows, TableName } from '../../src-shared/model/rows';

type Kind = 'text' | 'integer' | 'boolean';
type Columns<T extends TableName> = { [F in keyof Rows[T]]-?: Kind };

interface TableSpec<T extends TableName> {
  /** The primary key's columns. */
  key: (keyof Rows[T] & string)[];
  columns: Columns<T>;
}

/** How the rows of the model lie in SQLite; columns are named as the fields are. */
export const TABLES: { [T in TableName]: TableSpec<T> } = {
  workspace: {
    key: ['id'],
    columns: { id: 'text', name: 'text', plan: 'text', timeZone: 'text', nonMembers: 'text' },
  },
  person: {
    key: ['id'],
    columns: {
      id: 'text',
      email: 'text',
      name: 'text',
      affiliation: 'text',
      workspaceRole: 'text',
      emailConfirmed: 'boolean',
      active: 'boolean',
      auditor: 'boolean',
    },
  },
  teamspace: { key: ['id'], columns: { id: 'text', name: 'text', archived: 'boolean' } },
  member: {
    key: ['teamspace', 'person'],
    columns: { teamspace: 'text', person: 'text', level: 'text' },
  },
  board: {
    key: ['id'],
    columns: {
      id: 'text',
      teamspace: 'text',
      name: 'text',
      kind: 'text',
      owner: 'text',
      private: 'boolean',
      privateBy: 'text',
      locked: 'boolean',
      mode: 'text',
      defaultRole: 'text',
      editorsManage: 'boolean',
      passwords: 'integer',
      saves: 'integer',
      savedAt: 'integer',
    },
  },
  card: { key: ['id'], columns: { id: 'text', board: 'text', name: 'text' } },
  participant: {
    key: ['board', 'person'],
    columns: { board: 'text', person: 'text', role: 'text', invitedDirectly: 'boolean' },
  },
  importedEvent: {
    key: ['id'],
    columns: {
      id: 'text',
      board: 'text',
      at: 'integer',
      actor: 'text',
      action: 'text',
      subject: 'text',
      detail: 'text',
    },
  },
  share: {
    key: ['id'],
    columns: {
      id: 'text',
      person: 'text',
      scope: 'text',
      target: 'text',
      access: 'text',
      status: 'text',
      createdAt: 'integer',
      expiresAt: 'integer',
      grantedBy: 'text',
      reason: 'text',
      redeemedAt: 'integer',
      endedAt: 'integer',
      lastUsedAt: 'integer',
      noticedFor: 'integer',
    },
  },
  invitation: {
    key: ['id'],
    columns: {
      id: 'text',
      of: 'text',
      kind: 'text',
      person: 'text',
      until: 'integer',
      state: 'text',
    },
  },
  report: { key: ['id'], columns: { id: 'text', name: 'text', maker: 'text' } },
  partner: {
    key: ['id'],
    columns: {
      id: 'text',
      person: 'text',
      domain: 'text',
      organisation: 'text',
      status: 'text',
      invitedBy: 'text',
      invitedAt: 'integer',
    },
  },
  partnerBoard: { key: ['partner', 'board'], columns: { partner: 'text', board: 'text' } },
  partnerReport: { key: ['partner', 'report'], columns: { partner: 'text', report: 'text' } },
  partnerMember: { key: ['partner', 'person'], columns: { partner: 'text', person: 'text' } },
  request: {
    key: ['id'],
    columns: {
      id: 'text',
      board: 'text',
      person: 'text',
      message: 'text',
      at: 'integer',
      status: 'text',
      decidedBy: 'text',
    },
  },
  quota: {
    key: ['person', 'day'],
    columns: { person: 'text', day: 'text', sent: 'integer' },
  },
  console: {
    key: ['id'],
    columns: {
      id: 'text',
      publicKey: 'text',
      person: 'text',
      name: 'text',
      status: 'text',
      enrolledAt: 'integer',
      endedAt: 'integer',
    },
  },
  review: {
    key: ['id'],
    columns: {
      id: 'text',
      name: 'text',
      scope: 'text',
      due: 'integer',
      auditors: 'text',
      unanswered: 'text',
      repeat: 'text',
      follows: 'text',
      status: 'text',
      openedBy: 'text',
      openedAt: 'integer',
      closedBy: 'text',
      closedAt: 'integer',
    },
  },
  reviewItem: {
    key: ['review', 'item'],
    columns: {
      review: 'text',
      item: 'text',
      kind: 'text',
      person: 'text',
      board: 'text',
      card: 'text',
      teamspace: 'text',
      share: 'text',
      partner: 'text',
      report: 'text',
      level: 'text',
      via: 'text',
      was: 'text',
      since: 'integer',
      expiresAt: 'integer',
      lastUsedAt: 'integer',
      recommended: 'text',
      recommendedLevel: 'text',
      ground: 'text',
      idleDays: 'integer',
      decision: 'text',
      decidedLevel: 'text',
      movesEnd: 'boolean',
      decidedExpiresAt: 'integer',
      decidedBy: 'text',
      decidedAt: 'integer',
      note: 'text',
      outcome: 'text',
      outcomeRule: 'text',
    },
  },
  snooze: {
    key: ['kind', 'subject'],
    columns: {
      kind: 'text',
      subject: 'text',
      until: 'integer',
      reason: 'text',
      by: 'text',
      at: 'integer',
    },
  },
  threshold: { key: ['id'], columns: { id: 'text', unusedDays: 'integer' } },
};

/** Tables in the order in which their rows may be loaded (owners before what refers to them). */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Listed once: a workspace is loaded row by row. */
const FIELDS = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, Object.entries(TABLES[table].columns)]),
) as Record<TableName, [string, Kind][]>;

export type SqlValue = string | number | null;

export function encodeRow<T extends TableName>(table: T, row: Rows[T]): Record<string, SqlValue> {
  const encoded: Record<string, SqlValue> = {};
  for (const field of Object.keys(TABLES[table].columns)) {
    const value = row[field as keyof Rows[T]] as SqlValue | boolean;
    encoded[field] = typeof value === 'boolean' ? Number(value) : value;
  }
  return encoded;
}

/**
 * A row's copy with its fields in the order in which tables give them: rows that were all made alike
 * are read at twice the speed.
 */
export function inShape<T extends TableName>(table: T, row: Rows[T]): Rows[T] {
  const shaped: Record<string, unknown> = {};
  for (const field of Object.keys(TABLES[table].columns))
    shaped[field] = row[field as keyof Rows[T]];
  return shaped as unknown as Rows[T];
}

export function decodeRow<T extends TableName>(table: T, raw: Record<string, SqlValue>): Rows[T] {
  const row: Record<string, SqlValue | boolean> = {};
  for (const [field, kind] of FIELDS[table]) {
    const value = raw[field] ?? null;
    row[field] = kind === 'boolean' ? value === 1 : value;
  }
  return row as unknown as Rows[T];
}
