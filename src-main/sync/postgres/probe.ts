import type { Probe } from '../hub';
import type { Session } from './session';
import { GRANTS } from './setup-sql';

/** Clocks never order anything, but expiry and the audit's flags go by them. */
const CLOCK_TOLERANCE_MS = 60_000;
const OLDEST_SERVER = 120_000;

interface Facts {
  server: string;
  version: number;
  standby: boolean;
  isolation: string;
  now: Date;
  superuser: boolean;
}

/** Asks a server what it can and cannot do; throws a HubError where it cannot even be asked. */
export async function probeServer(session: Session): Promise<Probe> {
  const asked = Date.now();
  const { rows } = await session.query(
    `SELECT version() AS server, current_setting('server_version_num')::int AS version,
       pg_is_in_recovery() AS standby, current_setting('transaction_isolation') AS isolation,
       clock_timestamp() AS now,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser`,
  );
  const facts = rows[0] as Facts;
  const drift = Math.abs(facts.now.getTime() - (asked + Date.now()) / 2);
  const problems: string[] = [];
  if (facts.version < OLDEST_SERVER) problems.push('PostgreSQL 12 or newer is needed');
  if (facts.standby) problems.push('this server is a standby: nothing can be written to it');
  if (facts.isolation !== 'read committed') {
    problems.push(
      `transactions run at "${facts.isolation}", not at "read committed": turns may be unfair`,
    );
  }
  if (drift > CLOCK_TOLERANCE_MS) {
    problems.push(`its clock and this machine's differ by ${Math.round(drift / 1_000)} s`);
  }
  if (facts.superuser === true) {
    problems.push('this role is a superuser, which no constraint binds: give the console its own');
  }
  problems.push(...(await wrongGrants(session)));
  return { server: facts.server, canListen: await canListen(session), problems };
}

async function canListen(session: Session): Promise<boolean> {
  try {
    await session.transaction(async (runner) => {
      await runner.query('LISTEN gatehouse_probe');
      await runner.query('UNLISTEN gatehouse_probe');
    });
    return true;
  } catch {
    return false;
  }
}

/** Rights on tables that would let a console alter history. */
const HARMFUL = ['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES'];

/** Rights that lack, and rights that a console must not have. */
async function wrongGrants(session: Session): Promise<string[]> {
  const wanted = Object.entries(GRANTS).flatMap(([table, rights]) =>
    rights.flatMap((right) => {
      const [verb = '', columns] = right.split(/ \(|\)/);
      return (columns?.split(', ') ?? [null]).map((column) => ({
        table,
        verb,
        column,
        want: true,
      }));
    }),
  );
  const harmful = Object.entries(GRANTS).flatMap(([table, rights]) =>
    HARMFUL.filter((verb) => !rights.some((right) => right.startsWith(verb))).map((verb) => ({
      table,
      verb,
      column: null,
      want: false,
    })),
  );
  const asked = [
    ...wanted,
    ...harmful,
    { table: 'op', verb: 'INSERT', column: 'recorded_at', want: false },
  ];
  const { rows } = await session.query(
    `SELECT CASE
       WHEN c IS NOT NULL THEN has_column_privilege(t, c, v)
       -- A right on one column alone is harm enough.
       WHEN v IN ('UPDATE', 'REFERENCES') THEN has_any_column_privilege(t, v)
       ELSE has_table_privilege(t, v) END AS has
     FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS u (t, c, v, i) ORDER BY i`,
    [
      asked.map(({ table }) => `${session.schema}.${table}`),
      asked.map(({ column }) => column),
      asked.map(({ verb }) => verb),
    ],
  );
  return asked.flatMap(({ table, verb, column, want }, i) => {
    if ((rows[i] as { has: boolean }).has === want) return [];
    const what = `${verb} ${column === null ? '' : `(${column}) `}on ${table}`;
    return [
      want
        ? `the right to ${what} is missing`
        : `this role has the right to ${what}: it could alter history`,
    ];
  });
}
