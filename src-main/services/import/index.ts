import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportOpened, ImportPlan } from '../../../src-shared/ipc/app';
import type { Engine } from '../../engine/api';
import { cleanName } from './clean-name';
import { gatherFolder } from './csv/gather';
import { planCsv } from './csv/plan';
import { readCsvFiles } from './csv/read';
import { placeKey } from './csv/steps';
import { unknownJson } from './detect';
import { allPeople } from './directory';
import { ImportError, isImportError } from './import-error';
import { DEFAULT_LIMITS, type ImportLimits } from './limits';
import type { Planned, PlanOptions } from './planned';
import { decodeText, readBytes } from './read-bytes';
import { readJson } from './read-json';
import type { ImportSource } from './source';
import { trelloPeople } from './trello/opened';
import { planTrello } from './trello/plan';
import { looksLikeTrello, readTrello } from './trello/read';
import { looksLikeZip, readZip } from './zip';

export type { ImportLimits, ImportSource, Planned, PlanOptions };
export { ImportError, isImportError, placeKey };

/**
 * Reads a file (or a folder of tables) whole, within limits, and recognises its format from what is
 * in it. Throws an ImportError, with file, line and column where there are any, for whatever is not
 * sound; the database is not touched.
 */
export function readImport(
  path: string,
  options: { limits?: Partial<ImportLimits> } = {},
): ImportSource {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const file = basename(path);
  const title = cleanName(file.replace(/\.[^.]+$/, '')) ?? 'Import';
  if (isFolder(path, file)) {
    return { format: 'csv', file, title, tables: readCsvFiles(gatherFolder(path, limits), limits) };
  }
  const bytes = readBytes(path, limits.fileSize);
  if (looksLikeZip(bytes)) {
    const files = readZip(bytes, file, limits).filter(({ name }) =>
      name.toLowerCase().endsWith('.csv'),
    );
    return { format: 'csv', file, title, tables: readCsvFiles(files, limits) };
  }
  const text = decodeText(bytes, file);
  if (!/^\s*[[{]/.test(text)) {
    return { format: 'csv', file, title, tables: readCsvFiles([{ name: file, bytes }], limits) };
  }
  const json = readJson(text, file, limits);
  if (!looksLikeTrello(json)) throw unknownJson(json, file);
  const board = readTrello(json, file);
  return { format: 'trello', file, title: cleanName(board.name) ?? title, board };
}

/** What the window shows of a file before it asks how to import it. */
export function openedImport(source: ImportSource, engine: Engine): Omit<ImportOpened, 'token'> {
  const { format, file, title } = source;
  const people = source.format === 'trello' ? trelloPeople(source.board, allPeople(engine)) : [];
  return { format, file, title, people };
}

/**
 * The import as commands: in an empty database `workspace.create` first, then one batch, so one
 * entry and one undo. Computed against the engine's present state, without changing it.
 */
export function planImport(
  source: ImportSource,
  plan: ImportPlan,
  engine: Engine,
  actor: string | null,
  options: PlanOptions = {},
): Planned {
  if (source.format === 'trello') return planTrello(source.board, source.file, plan, engine, actor);
  return planCsv(source.tables, source.file, plan, engine, actor, options);
}

function isFolder(path: string, file: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (error) {
    throw new ImportError(`cannot be read (${error instanceof Error ? error.message : ''})`, {
      file,
    });
  }
}
