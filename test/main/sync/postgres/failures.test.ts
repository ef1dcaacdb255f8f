import { expect, test } from 'vitest';
import { hubError, outcomeOf } from '../../../../src-main/sync/postgres/failures';

type Case = [what: string, error: object, outcome: string, failure: string];

test.each<Case>([
  ['a unique key violated', { code: '23505' }, 'conflict', 'unreachable'],
  ['a foreign key violated', { code: '23503' }, 'conflict', 'unreachable'],
  ['a serialization failure', { code: '40001' }, 'conflict', 'unreachable'],
  ['a deadlock', { code: '40P01' }, 'conflict', 'unreachable'],
  ['no lock in time', { code: '55P03' }, 'conflict', 'unreachable'],
  ['a connection reset', { code: 'ECONNRESET' }, 'unknown', 'unreachable'],
  ['a connection that ended', { message: 'Connection terminated' }, 'unknown', 'unreachable'],
  ['no answer in time', { message: 'Query read timeout' }, 'unknown', 'unreachable'],
  ['a server shutting down', { code: '57P01', severity: 'FATAL' }, 'unknown', 'unreachable'],
  ['a crash of another backend', { code: '57P02' }, 'unknown', 'unreachable'],
  ['a broken connection', { code: '08006' }, 'unknown', 'unreachable'],
  ['a statement cancelled by its time-out', { code: '57014' }, 'retry', 'unreachable'],
  ['a full disk', { code: '53100' }, 'retry', 'unreachable'],
  ['too many connections', { code: '53300' }, 'retry', 'unreachable'],
  ['a standby', { code: '25006' }, 'retry', 'unreachable'],
  ['a wrong password', { code: '28P01' }, 'denied', 'denied'],
  ['a role that may not log in', { code: '28000', severity: 'FATAL' }, 'unknown', 'denied'],
  ['a right that lacks', { code: '42501' }, 'denied', 'denied'],
  ['a hub that is not set up', { code: '42P01' }, 'denied', 'denied'],
  ['a database that is not there', { code: '3D000', severity: 'FATAL' }, 'unknown', 'denied'],
  ['a certificate of somebody else', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'denied', 'denied'],
  ['a certificate that nobody trusts', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'denied', 'denied'],
  [
    'a server without TLS',
    { message: 'The server does not support SSL connections' },
    'denied',
    'denied',
  ],
  ['an entry that its constraint refuses', { code: '23514' }, 'broken', 'broken'],
])('%s', (_what, fields, outcome, failure) => {
  const error = Object.assign(new Error('as the server says'), fields);
  expect(outcomeOf(error)).toBe(outcome);
  expect(hubError(error, 'hub').failure).toBe(failure);
});
