import { DEFAULT_SCHEMA, isSchema, parseAddress } from '../sync/postgres/address';
import { probeHub as probed } from '../sync/postgres/postgres-hub';
import { addConsoleRole, setUp } from '../sync/postgres/setup';
import { consoleSql, script, setupSql } from '../sync/postgres/setup-sql';
import { EXIT, type ExitStatus, UsageError } from './exit-status';
import { hubUrl } from './sync-url';
import type { Terminal } from './terminal';

export interface SetupOptions {
  print?: boolean;
  run?: string;
  schema?: string;
  console?: string;
}

/** The hub's tables and grants, or one console's role: as SQL to read, or carried out. */
export async function setUpHub(options: SetupOptions, terminal: Terminal): Promise<ExitStatus> {
  const { run, console: name } = options;
  if ((run === undefined) === (options.print !== true)) {
    throw new UsageError('sync setup: either --print, or --run URL');
  }
  if (run === undefined) {
    const schema = options.schema ?? DEFAULT_SCHEMA;
    if (!isSchema(schema)) throw new UsageError(`${schema} is no plain name for a schema`);
    const statements = name === undefined ? setupSql(schema) : consoleSql(name, schema);
    await terminal.text(script(statements));
    return EXIT.done;
  }
  if (options.schema !== undefined) throw new UsageError('with --run the URL names the schema');
  const url = hubUrl(run, terminal.env);
  if (name === undefined) await setUp(url);
  else await addConsoleRole(url, name);
  const { shown, schema } = parseAddress(url);
  await terminal.document({ ok: true, hub: shown, schema, ...(name && { console: name }) });
  return EXIT.done;
}

/** `ok: false` where something is missing or dangerous. */
export async function probeHub(url: string, terminal: Terminal): Promise<ExitStatus> {
  const probe = await probed(hubUrl(url, terminal.env));
  const ok = probe.problems.length === 0;
  await terminal.document({ ok, ...probe });
  return ok ? EXIT.done : EXIT.refused;
}
