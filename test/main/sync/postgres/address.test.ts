import { describe, expect, test } from 'vitest';
import {
  AddressError,
  isLoopback,
  parseAddress,
  tlsOptions,
} from '../../../../src-main/sync/postgres/address';

describe('TLS is a must beyond the loopback device', () => {
  test.each([
    ['postgres://mia@hub.example/gatehouse', 'verify-full'],
    ['postgres://mia@hub.example/gatehouse?sslmode=verify-ca', 'verify-ca'],
    ['postgres://mia@10.1.2.3/gatehouse', 'verify-full'],
    ['postgres://mia@[2001:db8::1]:6432/gatehouse', 'verify-full'],
    ['postgres://mia@127.0.0.1/gatehouse', 'off'],
    ['postgres://mia@127.9.9.9/gatehouse', 'off'],
    ['postgres://mia@[::1]/gatehouse', 'off'],
    ['postgres://mia@localhost/gatehouse?sslmode=disable', 'off'],
    ['postgresql://mia@localhost/gatehouse?sslmode=verify-full', 'verify-full'],
  ])('%s: %s', (url, tls) => {
    expect(parseAddress(url).tls).toBe(tls);
  });

  test.each([
    ['no TLS elsewhere', 'postgres://mia@hub.example/gatehouse?sslmode=disable'],
    ['TLS with whomever', 'postgres://mia@hub.example/gatehouse?sslmode=require'],
    ['TLS if it likes', 'postgres://mia@hub.example/gatehouse?sslmode=prefer'],
    ['a name that begins like loopback', 'postgres://mia@127.0.0.1.example/g?sslmode=disable'],
    ['an option of the server', 'postgres://mia@hub.example/g?options=-csearch_path%3Devil'],
    ['a schema that is SQL', 'postgres://mia@hub.example/g?schema=a%3Bdrop'],
    ['no user', 'postgres://hub.example/g'],
    ['no database', 'postgres://mia@hub.example'],
    ['another scheme', 'https://mia@hub.example/g'],
    ['no URL', 'hub.example'],
  ])('%s is refused', (_name, url) => {
    expect(() => parseAddress(url)).toThrow(AddressError);
  });

  test('a name is verified, an IP address as itself and not as "localhost"', () => {
    const options = tlsOptions(
      parseAddress('postgres://mia@10.1.2.3/g?sslrootcert=ca.pem'),
      (f) => f,
    );
    expect(options).toMatchObject({ rejectUnauthorized: true, host: '10.1.2.3', ca: 'ca.pem' });
  });

  test('only the machine itself is loopback', () => {
    expect(
      ['::2', '128.0.0.1', '127.0.0.1.example', 'localhost.example'].filter(isLoopback),
    ).toEqual([]);
  });
});

describe('the password', () => {
  test('is taken out of what is kept and shown', () => {
    const address = parseAddress('postgres://mia:s%40cret@hub.example/gatehouse');
    expect(address).toMatchObject({ user: 'mia', password: 's@cret', database: 'gatehouse' });
    expect(address.shown).toBe('postgres://mia@hub.example/gatehouse');
  });

  test('is not repeated in a refusal', () => {
    expect(() => parseAddress('postgres//mia:secret@hub.example/g')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });
});
