import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  data: Buffer | string;
  /** The whole Unix mode, file type included. */
  mode?: number;
  flags?: number;
  method?: number;
  /** Written instead of the true ones, to lie. */
  claims?: { unpacked?: number; crc?: number };
}

const REGULAR_FILE = 0o100644;

/** A zip archive as honest or dishonest as a test wants it. */
export function makeZip(entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = pack(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function pack(entry: ZipEntry, offset: number): { local: Buffer; central: Buffer } {
  const { method = 8, flags = 0x0800, mode = REGULAR_FILE } = entry;
  const data = Buffer.from(entry.data);
  const body = method === 8 ? deflateRawSync(data) : data;
  const name = Buffer.from(entry.name);
  const crc = entry.claims?.crc ?? crc32(data);
  const unpacked = entry.claims?.unpacked ?? data.length;
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE((3 << 8) | 20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(crc, 16);
  central.writeUInt32LE(body.length, 20);
  central.writeUInt32LE(unpacked, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt32LE((mode << 16) >>> 0, 38);
  central.writeUInt32LE(offset, 42);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  // Version, flags, method, time, crc and sizes stand here in the same order as above.
  central.copy(local, 4, 6, 30);
  local.writeUInt16LE(name.length, 26);
  return {
    local: Buffer.concat([local, name, body]),
    central: Buffer.concat([central, name]),
  };
}
