import { crc32, inflateRawSync } from 'node:zlib';
import { ImportError } from './import-error';
import type { ImportLimits } from './limits';

const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;
const ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;
/** Of the Unix mode in the upper half of the external attributes. */
const FILE_TYPE = 0xf000;
const REGULAR = 0x8000;
const DIRECTORY = 0x4000;

export interface ZipFile {
  name: string;
  bytes: Buffer;
}

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

export function looksLikeZip(bytes: Buffer): boolean {
  return bytes.length >= END_SIZE && [LOCAL, END].includes(bytes.readUInt32LE(0));
}

/**
 * The files of a zip archive, in memory and in one go: the engine's thread does not wait. Every
 * limit holds while unpacking, whatever the headers claim; nothing is ever written to the disk.
 */
export function readZip(bytes: Buffer, file: string, limits: ImportLimits): ZipFile[] {
  const archive = new Archive(bytes, file, limits);
  return archive.files();
}

class Archive {
  readonly #bytes: Buffer;
  readonly #file: string;
  readonly #limits: ImportLimits;

  constructor(bytes: Buffer, file: string, limits: ImportLimits) {
    this.#bytes = bytes;
    this.#file = file;
    this.#limits = limits;
  }

  files(): ZipFile[] {
    const names = new Set<string>();
    let total = 0;
    return this.#entries().flatMap((entry): ZipFile[] => {
      if (names.has(entry.name)) throw this.#fault(`${entry.name} stands twice`);
      names.add(entry.name);
      if (entry.name.endsWith('/')) return [];
      const bytes = this.#unpack(entry, this.#limits.totalSize - total);
      total += bytes.length;
      return [{ name: entry.name, bytes }];
    });
  }

  #entries(): Entry[] {
    const end = this.#end();
    const count = this.#bytes.readUInt16LE(end + 10);
    if (count > this.#limits.entries) {
      throw this.#fault(`${count} entries are more than the limit of ${this.#limits.entries}`);
    }
    let at = this.#bytes.readUInt32LE(end + 16);
    const entries: Entry[] = [];
    while (entries.length < count) {
      if (at + CENTRAL_SIZE > end || this.#bytes.readUInt32LE(at) !== CENTRAL)
        throw this.#damaged();
      const nameLength = this.#bytes.readUInt16LE(at + 28);
      const next =
        at +
        CENTRAL_SIZE +
        nameLength +
        this.#bytes.readUInt16LE(at + 30) +
        this.#bytes.readUInt16LE(at + 32);
      if (next > end) throw this.#damaged();
      entries.push(this.#entry(at, nameLength));
      at = next;
    }
    return entries;
  }

  #end(): number {
    const first = Math.max(0, this.#bytes.length - END_SIZE - LONGEST_COMMENT);
    for (let at = this.#bytes.length - END_SIZE; at >= first; at--) {
      if (this.#bytes.readUInt32LE(at) === END) return at;
    }
    throw this.#fault('the archive is truncated: its directory is missing');
  }

  #entry(at: number, nameLength: number): Entry {
    const bytes = this.#bytes;
    const name = this.#name(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength));
    if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw this.#fault(`${name} is encrypted`);
    const type = (bytes.readUInt32LE(at + 38) >>> 16) & FILE_TYPE;
    if (type !== 0 && type !== REGULAR && type !== DIRECTORY) {
      throw this.#fault(`${name} is a link or a device, not a file`);
    }
    const entry: Entry = {
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    if ([entry.packed, entry.unpacked, entry.offset].includes(ZIP64)) {
      throw this.#fault('archives of the 64-bit form are not read');
    }
    return entry;
  }

  /** Names that would leave the archive are refused, though nothing is unpacked to the disk. */
  #name(bytes: Buffer): string {
    let name: string;
    try {
      name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw this.#fault('an entry has a name that is not valid UTF-8');
    }
    const shown = JSON.stringify(name.slice(0, 120));
    if (name === '' || /[\\:\p{Cc}]/u.test(name)) throw this.#fault(`${shown} is no file name`);
    if (name.startsWith('/') || name.split('/').includes('..')) {
      throw this.#fault(`${shown} leads out of the archive`);
    }
    return name;
  }

  #unpack(entry: Entry, room: number): Buffer {
    const { name, offset, packed, method } = entry;
    const bytes = this.#bytes;
    if (offset + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(offset) !== LOCAL)
      throw this.#damaged();
    const start =
      offset + LOCAL_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    if (start + packed > bytes.length) throw this.#fault(`${name} is truncated`);
    const body = bytes.subarray(start, start + packed);
    const byRatio = Math.max(packed, 1) * this.#limits.ratio;
    const most = Math.min(room, this.#limits.fileSize, byRatio);
    const data = method === STORED ? body : this.#inflate(entry, body, most);
    if (data.length > most) throw this.#tooLarge(name);
    if (data.length !== entry.unpacked || crc32(data) !== entry.crc)
      throw this.#fault(`${name} is damaged`);
    return data;
  }

  #inflate({ name, method }: Entry, body: Buffer, most: number): Buffer {
    if (method !== DEFLATED)
      throw this.#fault(`${name} is packed in a way that is not read (${method})`);
    if (most < 1) throw this.#tooLarge(name);
    try {
      return inflateRawSync(body, { maxOutputLength: most });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      throw code === 'ERR_BUFFER_TOO_LARGE'
        ? this.#tooLarge(name)
        : this.#fault(`${name} is damaged`);
    }
  }

  #tooLarge(name: string): ImportError {
    const { fileSize, totalSize, ratio } = this.#limits;
    return this.#fault(
      `${name} unpacks to more than the limits allow (file-size ${fileSize}, total-size ${totalSize}, ratio ${ratio})`,
    );
  }

  #damaged(): ImportError {
    return this.#fault('the archive is damaged');
  }

  #fault(message: string): ImportError {
    return new ImportError(message, { file: this.#file });
  }
}
