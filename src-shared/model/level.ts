/** The ladder of access levels, lowest first (access-model.md section 1). */
export const LEVELS = ['none', 'view', 'comment', 'edit', 'own'] as const;
export type Level = (typeof LEVELS)[number];

/** A level as its place on the ladder, 0 to 4: what the evaluator computes with. */
export type LevelCode = 0 | 1 | 2 | 3 | 4;

export const NONE: LevelCode = 0;
export const VIEW: LevelCode = 1;
export const COMMENT: LevelCode = 2;
export const EDIT: LevelCode = 3;
export const OWN: LevelCode = 4;

const CODES: Record<Level, LevelCode> = { none: 0, view: 1, comment: 2, edit: 3, own: 4 };

export function levelCode(level: Level): LevelCode {
  return CODES[level];
}

export function levelName(code: number): Level {
  const level = LEVELS[code];
  if (level === undefined) throw new Error(`no level has the code ${code}`);
  return level;
}

export const OVERRIDE_LEVELS = ['view', 'edit'] as const;
export type OverrideLevel = (typeof OVERRIDE_LEVELS)[number];

export const TEAMSPACE_LEVELS = ['view', 'edit', 'owner'] as const;
export type TeamspaceLevel = (typeof TEAMSPACE_LEVELS)[number];

const TEAMSPACE_CODES: Record<TeamspaceLevel, LevelCode> = { view: VIEW, edit: EDIT, owner: OWN };

export function teamspaceLevelCode(level: TeamspaceLevel): LevelCode {
  return TEAMSPACE_CODES[level];
}

/** The stored word for a teamspace level's code. */
export function teamspaceLevelName(code: LevelCode): TeamspaceLevel {
  return code === OWN ? 'owner' : code === EDIT ? 'edit' : 'view';
}

export const BOARD_ROLES = ['reader', 'reviewer', 'editor'] as const;
export type BoardRole = (typeof BOARD_ROLES)[number];

const ROLE_CODES: Record<BoardRole, LevelCode> = { reader: VIEW, reviewer: COMMENT, editor: EDIT };

export function boardRoleCode(role: BoardRole): LevelCode {
  return ROLE_CODES[role];
}
