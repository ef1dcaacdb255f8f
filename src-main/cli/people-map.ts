import { normaliseEmail } from '../../src-shared/model/email';
import { readRecords } from '../services/import/csv/records';
import { ImportError } from '../services/import/import-error';
import { DEFAULT_LIMITS } from '../services/import/limits';
import { decodeText, readBytes } from '../services/import/read-bytes';
import { readJson } from '../services/import/read-json';

/** `--map`: who of the other product is who here, as JSON or as CSV with the columns login, email. */
export function readPeopleMap(path: string): Record<string, string> {
  const text = decodeText(readBytes(path, DEFAULT_LIMITS.fileSize), path);
  const pairs = /^\s*\{/.test(text) ? fromJson(text, path) : fromCsv(text, path);
  const people: Record<string, string> = {};
  for (const [login, address] of pairs) {
    const email = normaliseEmail(address);
    if (email === null) {
      throw new ImportError(`${login}: ${JSON.stringify(address)} is not one e-mail address`, {
        file: path,
      });
    }
    if (Object.hasOwn(people, login))
      throw new ImportError(`${login} stands twice`, { file: path });
    people[login] = email;
  }
  return people;
}

function fromJson(text: string, file: string): [string, string][] {
  return Object.entries(readJson(text, file, DEFAULT_LIMITS) as object).map(([login, address]) => {
    if (typeof address !== 'string')
      throw new ImportError(`${login}: an address is a text`, { file });
    return [login, address];
  });
}

function fromCsv(text: string, file: string): [string, string][] {
  const [header, ...rows] = readRecords(text, file, DEFAULT_LIMITS);
  const headers = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const login = headers.indexOf('login');
  const email = headers.indexOf('email');
  if (login < 0 || email < 0) throw new ImportError('needs the columns login and email', { file });
  return rows.map(({ cells }) => [(cells[login] ?? '').trim(), cells[email] ?? '']);
}
