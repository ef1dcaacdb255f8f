#!/usr/bin/env node
// Checks a Gatehouse ledger without Gatehouse: nothing but Node's own crypto, zlib and file reading.
//
//   gatehouse verify --dump ledger.jsonl
//   node verify.mjs ledger.jsonl [--checkpoint NOTE] [--console FINGERPRINT]...
//
// The format is written down in README.md beside this file. Prints one line of JSON; exit status 0:
// it holds, 1: it does not (the first bad entry is named), 2: bad usage or not a dump.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { inflateRawSync } from 'node:zlib';

const GENESIS = '00'.repeat(32);
/** RFC 8410: what stands before a raw Ed25519 public key in its DER form. */
const ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const publicKey = (raw) =>
  createPublicKey({ key: Buffer.concat([ED25519, raw]), format: 'der', type: 'spki' });
const commitment = ({ salt, value }) =>
  sha256(Buffer.from(salt, 'base64'), value).toString('base64');

/** What is wrong with an entry: thrown, and caught where the entry is known. */
class Fault extends Error {
  constructor(fault, problem, entry) {
    super(problem);
    this.fault = fault;
    this.entry = entry;
  }
}
function must(holds, fault, problem, entry) {
  if (!holds) throw new Fault(fault, problem, entry);
}

/** What a check finds; null: nothing. A fault may name another entry than `entry`. */
function finding(check, entry) {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const firstBad = error.entry ?? entry;
    return { ...(firstBad && { firstBad }), fault: error.fault, problem: error.message };
  }
}

/** The consoles as the entries themselves tell of them; `trusted`: fingerprints, none: any. */
class Consoles {
  known = new Map();
  active = 0;

  constructor(trusted) {
    this.trusted = trusted;
  }

  note(rows) {
    for (const { table, after } of rows) {
      if (table !== 'console') continue;
      const raw = Buffer.from(after?.publicKey ?? '', 'base64');
      const id = sha256(raw).toString('hex').slice(0, 32);
      const before = this.known.get(id);
      const comesBack = before?.status === 'revoked' && after.status === 'active';
      must(
        raw.length === 32 && id === after?.id && !comesBack,
        'console',
        'a console that is none',
      );
      const named = this.trusted.length === 0 || this.trusted.includes(sha256(raw).toString('hex'));
      must(named, 'console', `it enrols a console that you did not name: ${fingerprint(raw)}`);
      this.active += (after.status === 'active') - (before?.status === 'active');
      const made = { raw, key: publicKey(raw), entries: 0, from: 0, to: 0 };
      this.known.set(id, { ...(before ?? made), status: after.status });
    }
  }

  /** Signed by a console that was active when the entry came, or that the entry itself enrols. */
  judge({ entry: seq, console, sig, hash, void: why }, rows) {
    const before = this.known.get(console);
    const signedNow = this.active > 0;
    if (why === undefined) this.note(rows);
    if (console === null) {
      must(sig === null, 'columns', 'signed by nobody');
      return must(!signedNow, 'unsigned', 'not signed, as entries are once there is a console');
    }
    must(sig !== null, 'unsigned', 'its signature is gone');
    const now = this.known.get(console);
    const counts =
      before?.status === 'active' || (before === undefined && now?.status === 'active');
    must(now && (counts || why !== undefined), 'console', 'a console that could not sign then');
    const signature = Buffer.from(sig, 'base64');
    const holds = verifySignature(null, Buffer.from(hash, 'hex'), now.key, signature);
    must(holds, 'signature', 'its signature is not that of the console it names');
    now.entries += 1;
    now.from ||= seq;
    now.to = seq;
  }
}

/** All references to personal details in a row, a command with its parts, or a reason. */
function references(sealed) {
  if (sealed === null || typeof sealed !== 'object') return [];
  const { $personal: own, commands = [], reason } = sealed;
  return [...(own ? [own] : []), ...references(reason), ...commands.flatMap(references)];
}

/** Personal details beside the chain: kept as committed to, or gone as a later entry says. */
class Details {
  kept = new Map();
  /** Detail → the first entry for which it does not hold so far. */
  open = new Map();

  check(seq, { command, reason, rows }) {
    const images = rows.flatMap(({ before, after }) => [before, after]);
    for (const { id, commitment: promised } of [command, { reason }, ...images].flatMap(
      references,
    )) {
      if (this.kept.get(id) !== promised && !this.open.has(id)) this.open.set(id, seq);
    }
  }

  /** An entry that erased a person names what is gone and what it was replaced by. */
  attest({ erased }) {
    for (const id of erased?.gone ?? []) if (!this.kept.has(id)) this.open.delete(id);
    for (const [id, now] of erased?.now ?? []) {
      if (!this.kept.has(id) || this.kept.get(id) === now) this.open.delete(id);
    }
  }

  finding() {
    if (this.open.size === 0) return null;
    const firstBad = Math.min(...this.open.values());
    const problem = 'personal details that it refers to have been altered or are gone';
    return { firstBad, fault: 'details', problem };
  }
}

/** One entry against the one before it; answers what it says. */
function checkEntry(line, { previous, consoles, details, expected }) {
  const body = Buffer.from(line.body, 'base64');
  must(line.entry === expected, 'missing', `entry ${expected} is missing`);
  must(line.prev === previous.hash, 'link', 'it does not follow on the entry before it');
  const hash = sha256(Buffer.from(line.prev, 'hex'), body).toString('hex');
  must(line.hash === hash, 'hash', 'its hash is not that of its content');
  const said = read(body);
  must(said !== null, 'unreadable', 'its content cannot be read');
  const same = said.seq === line.entry && (said.console ?? null) === line.console;
  must(same, 'columns', 'its line does not say what its content says');
  must(said.at >= previous.at, 'instant', 'its instant lies before that of the entry ahead of it');
  consoles.judge(line, said.rows);
  details.check(line.entry, said);
  return said;
}

function read(body) {
  try {
    const said = JSON.parse(inflateRawSync(body).toString('utf8'));
    return said.fmt === 1 || said.fmt === 2 ? said : null;
  } catch {
    return null;
  }
}

/** C2SP signed-note with a checkpoint: origin, size, hash; the size is the newest entry. */
function readNote(text) {
  const [head = '', tail = ''] = text.split('\n\n');
  const [origin, size, hash] = head.split('\n');
  const signatures = tail.split('\n').flatMap((line) => {
    const [, name, encoded] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
    return name ? [{ name, bytes: Buffer.from(encoded, 'base64') }] : [];
  });
  return {
    origin,
    size: Number(size),
    hash: Buffer.from(hash ?? '', 'base64'),
    text: `${head}\n`,
    signatures,
  };
}

/** The console that signed the note, among those the ledger knows; null: none of them. */
function signerOf({ text, signatures }, consoles) {
  for (const { name, bytes } of signatures) {
    const known = consoles.known.get(name);
    if (!known) continue;
    const keyId = sha256(`${name}\n`, Buffer.of(1), known.raw).subarray(0, 4);
    if (!keyId.equals(bytes.subarray(0, 4))) continue;
    if (verifySignature(null, Buffer.from(text), known.key, bytes.subarray(4))) return name;
  }
  return null;
}

function checkNote(text, { workspace, hashes, consoles }) {
  const note = readNote(text);
  must(note.origin === `gatehouse/${workspace}`, 'checkpoint', 'a checkpoint of another workspace');
  const found = hashes.get(note.size);
  const ends = `the ledger ends before entry ${note.size}, which the checkpoint names`;
  must(found !== undefined, 'cut', ends, hashes.size + 1);
  const same = found === note.hash.toString('hex');
  must(same, 'rewritten', 'not the entry that the checkpoint names', note.size);
  const by = signerOf(note, consoles);
  must(by !== null || note.signatures.length === 0, 'checkpoint', 'signed by none of the consoles');
}

const fingerprint = (raw) => sha256(raw).toString('hex').match(/.{4}/g).join(' ');

async function check(file, { note, trusted }) {
  const consoles = new Consoles(trusted);
  const details = new Details();
  const hashes = new Map();
  let header = null;
  let previous = { hash: GENESIS, at: 0 };
  let bad = null;
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    const line = JSON.parse(text);
    if (header === null) {
      if (line.gatehouse !== 'ledger' || line.format !== 1) throw new Error('not a ledger dump');
      header = line;
    } else if (line.detail !== undefined) details.kept.set(line.detail, commitment(line));
    else if (bad !== null) details.attest(read(Buffer.from(line.body, 'base64')) ?? {});
    else {
      const expected = hashes.size + 1;
      bad = finding(() => {
        const said = checkEntry(line, { previous, consoles, details, expected });
        details.attest(said);
        previous = { hash: line.hash, at: said.at };
        hashes.set(line.entry, line.hash);
      }, expected);
    }
  }
  if (header === null) throw new Error('not a ledger dump');
  const { workspace, entries, head } = header;
  const findings = [bad, details.finding()];
  if (bad === null) {
    findings.push(
      finding(() => {
        const whole = hashes.size === entries && (entries === 0 || previous.hash === head);
        must(whole, 'cut', `the dump says that it ends with entry ${entries}`);
      }, hashes.size + 1),
      finding(() => note !== null && checkNote(note, { workspace, hashes, consoles })),
    );
  }
  const place = ({ firstBad = Infinity }) => firstBad;
  const first = findings.filter((one) => one !== null).sort((a, b) => place(a) - place(b))[0];
  const signed = [...consoles.known.values()].reduce((sum, one) => sum + one.entries, 0);
  return {
    ok: first === undefined,
    entries: hashes.size,
    head: previous.hash,
    ...first,
    signed,
    unsigned: hashes.size - signed,
    consoles: [...consoles.known].map(([id, { raw, status, entries: count, from, to }]) => {
      return { console: id, fingerprint: fingerprint(raw), status, entries: count, from, to };
    }),
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    checkpoint: { type: 'string' },
    console: { type: 'string', multiple: true, default: [] },
  },
});
try {
  if (positionals.length !== 1)
    throw new Error('usage: node verify.mjs DUMP [--checkpoint NOTE] [--console FINGERPRINT]');
  const answer = await check(positionals[0], {
    note: values.checkpoint === undefined ? null : readFileSync(values.checkpoint, 'utf8'),
    trusted: values.console.map((text) => text.replace(/[\s:]/g, '').toLowerCase()),
  });
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
