import { z } from 'zod';
import { email, name } from '../commands/fields';
import { PLANS, type WorkspaceRole } from '../model/words';

export const LANGUAGES = ['system', 'en', 'de'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;

/** What the window remembers between starts; `layout` is the renderer's own (filters, widths). */
export const settings = z.strictObject({
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  layout: z.record(z.string().max(100), z.json()),
});
export type Settings = z.infer<typeof settings>;
export const settingsPatch = settings.partial();

export interface ConsolePerson {
  id: string;
  name: string;
  email: string;
  workspaceRole: WorkspaceRole | null;
  auditor: boolean;
}

/**
 * Where the console stands: `empty` shows the three doors, `ready` the workspace, `failed` why the
 * database cannot be used (`locked`, `damaged`, `newer`, `read-only`, `internal`).
 */
export interface AppState {
  phase: 'empty' | 'ready' | 'failed';
  failure?: { code: DatabaseFailure; message: string };
  actor: ConsolePerson | null;
  settings: Settings;
  /** The system's language tag; what `system` resolves to. */
  locale: string;
  version: string;
  platform: string;
  dataFile: string;
}

export type DatabaseFailure = 'locked' | 'damaged' | 'newer' | 'read-only' | 'internal';

export const createWorkspace = z.strictObject({
  name,
  plan: z.enum(PLANS),
  timeZone: z.string().max(100).optional(),
  admin: z.strictObject({ email, name }),
});

export const demoSize = z.strictObject({ size: z.enum(['small', 'large', 'huge']) });

/** Import in two steps: read and preview under a token, then apply that token. */
export const IMPORT_FORMATS = ['trello', 'csv'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const importOpen = z.strictObject({
  /** Left out: main asks with the system's file dialog. */
  path: z.string().max(4096).optional(),
});

export const importPlan = z.strictObject({
  token: z.string().max(100),
  /** Into an empty database: the first admin. */
  admin: z.strictObject({ email, name }).optional(),
  workspaceName: name.optional(),
  /** Teamspace to import into; left out: one is made as the file says. */
  into: z.string().max(200).optional(),
  /** Placeholders mapped to people: login → address. */
  people: z.record(z.string().max(300), email).optional(),
});
export type ImportPlan = z.infer<typeof importPlan>;

export interface ImportOpened {
  token: string;
  file: string;
  format: ImportFormat;
  title: string;
  people: {
    login: string;
    name: string;
    email: string | null;
    proposal: string | null;
    role: string;
    access: boolean;
    note?: string;
  }[];
}

/** One line of an import's report; `line` and `column` count from 1 where the format has them. */
export interface ImportNote {
  kind: 'added' | 'changed' | 'skipped' | 'refused' | 'lowered';
  subject: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

export interface ImportReport {
  format: ImportFormat;
  added: {
    people: number;
    teamspaces: number;
    boards: number;
    memberships: number;
    participants: number;
    overrides: number;
    cards: number;
    events: number;
  };
  changed: number;
  notes: ImportNote[];
  /** The first place of the teamspace and board made, for the window to open on. */
  opens?: { teamspace: string; board?: string };
}
