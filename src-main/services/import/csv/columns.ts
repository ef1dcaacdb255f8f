import { z } from 'zod';
import { email, id, name, personRef } from '../../../../src-shared/commands/fields';
import { BOARD_ROLES, OVERRIDE_LEVELS, TEAMSPACE_LEVELS } from '../../../../src-shared/model/level';
import {
  ACCESS_MODES,
  AFFILIATIONS,
  BOARD_KINDS,
  WORKSPACE_ROLES,
} from '../../../../src-shared/model/words';

/** An empty cell means: left out. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

const TRUE = ['true', 'yes', '1'];
const FALSE = ['false', 'no', '0'];
const flag = z
  .string()
  .toLowerCase()
  .transform((text, ctx) => {
    if (TRUE.includes(text)) return true;
    if (FALSE.includes(text)) return false;
    ctx.addIssue({ code: 'custom', message: 'true or false' });
    return z.NEVER;
  });
const anyText = z.string().trim().min(1).max(200);

/**
 * Our own tables (docs/import.md): the columns of each, in the order in which we write them. The
 * first ones tell a file apart when its name does not.
 */
export const TABLES = {
  people: z.object({
    email,
    id: optional(id),
    name: optional(name),
    affiliation: optional(z.enum(AFFILIATIONS)),
    workspaceRole: optional(z.enum(WORKSPACE_ROLES)),
    active: optional(flag),
    emailConfirmed: optional(flag),
    auditor: optional(flag),
  }),
  teamspaces: z.object({ id: optional(id), name, archived: optional(flag) }),
  memberships: z.object({ teamspace: anyText, person: personRef, level: z.enum(TEAMSPACE_LEVELS) }),
  boards: z.object({
    id: optional(id),
    teamspace: anyText,
    name,
    kind: z.enum(BOARD_KINDS),
    owner: optional(personRef),
    private: optional(flag),
    locked: optional(flag),
    mode: optional(z.enum(ACCESS_MODES)),
    defaultRole: optional(z.enum(BOARD_ROLES)),
  }),
  overrides: z.object({ board: anyText, person: personRef, level: z.enum(OVERRIDE_LEVELS) }),
} as const;

export type TableName = keyof typeof TABLES;
export type TableRow<T extends TableName> = z.infer<(typeof TABLES)[T]>;
export const TABLE_NAMES: TableName[] = [
  'people',
  'teamspaces',
  'memberships',
  'boards',
  'overrides',
];

/** Tables of import.md that belong to a later version: recognised, and said to be left out. */
export const LATER_TABLES = ['shares', 'partners'] as const;

/** Columns that a file must have to be one of these, most telling first. */
const TELLING: [TableName | (typeof LATER_TABLES)[number], string[]][] = [
  ['shares', ['email', 'scope', 'access']],
  ['partners', ['organisation']],
  ['memberships', ['teamspace', 'person', 'level']],
  ['overrides', ['board', 'person', 'level']],
  ['boards', ['teamspace', 'name', 'kind']],
  ['people', ['email']],
  ['teamspaces', ['name']],
];

export function tableByHeaders(
  headers: string[],
): TableName | (typeof LATER_TABLES)[number] | null {
  const present = new Set(headers.map((header) => header.toLowerCase()));
  return TELLING.find(([, needed]) => needed.every((one) => present.has(one)))?.[0] ?? null;
}
