import { parseAddress } from './address';
import { hubError } from './failures';
import { Session } from './session';
import { consoleSql, setupSql } from './setup-sql';

/**
 * Sets a hub up in one transaction, with the rights of the URL's role (it makes roles and a schema);
 * where one is there already, the server refuses and nothing changes. Throws a HubError.
 */
export async function setUp(url: string): Promise<void> {
  const address = parseAddress(url);
  await carriedOut(url, setupSql(address.schema));
}

/** Makes one console's role; its password is set with `\password` of psql, or given here for tests. */
export async function addConsoleRole(url: string, name: string): Promise<void> {
  await carriedOut(url, consoleSql(name, parseAddress(url).schema));
}

async function carriedOut(url: string, statements: string[]): Promise<void> {
  const session = new Session(parseAddress(url));
  try {
    await session.transaction(async (runner) => {
      for (const statement of statements) await runner.query(statement);
    });
  } catch (error) {
    throw hubError(error, session.name);
  } finally {
    await session.close();
  }
}
