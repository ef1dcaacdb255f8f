/**
 * What an import may cost, checked while reading (import.md, Bad input). Sizes are bytes, lengths
 * characters. Each can be raised by `--limit name=value` on the command line.
 */
export interface ImportLimits {
  /** One file as it lies on the disk. */
  fileSize: number;
  /** All files of an archive or folder together, unpacked. */
  totalSize: number;
  entries: number;
  /** Unpacked to packed, of one entry of an archive. */
  ratio: number;
  /** Of nested JSON. */
  depth: number;
  /** Of one JSON string or CSV cell. */
  textLength: number;
  /** Of one JSON list or object; rows of one CSV file. */
  count: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: ImportLimits = {
  fileSize: 64 * MIB,
  totalSize: 256 * MIB,
  entries: 100,
  ratio: 200,
  depth: 64,
  textLength: 100_000,
  count: 100_000,
};

const NAMES: Record<string, keyof ImportLimits> = {
  'file-size': 'fileSize',
  'total-size': 'totalSize',
  entries: 'entries',
  ratio: 'ratio',
  depth: 'depth',
  'text-length': 'textLength',
  count: 'count',
};
const UNITS: Record<string, number> = { '': 1, KiB: 1024, MiB: MIB, GiB: 1024 * MIB };
/** JSON is read by recursion: deeper than this would be at the mercy of the stack. */
const DEEPEST = 512;

export const LIMIT_NAMES = Object.keys(NAMES);

/** `file-size=200MiB` as a limit; null when it is none. */
export function parseLimit(text: string): Partial<ImportLimits> | null {
  const match = /^([a-z-]+)=(\d{1,12})(KiB|MiB|GiB|)$/.exec(text);
  const name = NAMES[match?.[1] ?? ''];
  const value = Number(match?.[2]) * (UNITS[match?.[3] ?? ''] ?? Number.NaN);
  if (name === undefined || !(value >= 1)) return null;
  return { [name]: name === 'depth' ? Math.min(value, DEEPEST) : value };
}
