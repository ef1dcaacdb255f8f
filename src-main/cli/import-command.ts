import { type Command, InvalidArgumentError } from 'commander';
import { IMPORT_FORMATS, type ImportFormat } from '../../src-shared/ipc/app';
import { type ImportLimits, LIMIT_NAMES, parseLimit } from '../services/import/limits';
import { type ExitStatus, UsageError } from './exit-status';
import { importFile } from './import-file';
import type { ImportOptions } from './import-plan';
import type { GlobalOptions } from './options';
import type { Terminal } from './terminal';

interface Given extends GlobalOptions, Omit<ImportOptions, 'limits'> {
  limit: Partial<ImportLimits>;
}

/** `import trello FILE`, `import csv FOLDER`, or `import FILE`: the content says what it is. */
export function addImportCommand(
  root: Command,
  terminal: Terminal,
  ended: (status: ExitStatus) => void,
): void {
  root
    .command('import')
    .description('brings in another workspace: a Trello board export, or our own tables as CSV')
    .argument('<format-or-file>', `${IMPORT_FORMATS.join(', ')}, or the file itself`)
    .argument('[file]', 'a file; for csv also a folder or a zip archive')
    .option('--dry-run', 'say what would happen, change nothing')
    .option('--into <teamspace>', 'an id or name of a teamspace; made when there is none')
    .option(
      '--map <file>',
      'who is who: a JSON object {"login": "address"}, or CSV with login,email',
    )
    .option('--skip-bad', 'leave bad rows out and list them (csv)')
    .option('--admin-email <email>', 'into an empty database: its first admin')
    .option('--admin-name <name>')
    .option('--workspace-name <name>', 'into an empty database: its name')
    .option(
      '--limit <name=value>',
      `raises a limit (${LIMIT_NAMES.join(', ')}); repeatable`,
      addLimit,
      {},
    )
    .action(async (first: string, second: string | undefined, _options, command: Command) => {
      const { limit, ...options } = command.optsWithGlobals<Given>();
      const { format, file } = whatToImport(first, second);
      ended(await importFile(file, format, { ...options, limits: limit }, terminal));
    });
}

function whatToImport(
  first: string,
  second: string | undefined,
): { format: ImportFormat | null; file: string } {
  const format = IMPORT_FORMATS.find((one) => one === first) ?? null;
  if (second === undefined) {
    if (format !== null) throw new UsageError(`import ${first}: which file?`);
    return { format, file: first };
  }
  if (format === null) {
    throw new UsageError(`${first} cannot be imported; ${IMPORT_FORMATS.join(' and ')} can`);
  }
  return { format, file: second };
}

function addLimit(text: string, before: Partial<ImportLimits>): Partial<ImportLimits> {
  const limit = parseLimit(text);
  if (limit === null)
    throw new InvalidArgumentError(`like file-size=200MiB; ${LIMIT_NAMES.join(', ')}`);
  return { ...before, ...limit };
}
