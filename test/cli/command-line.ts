import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll } from 'vitest';

const ROOT = resolve(__dirname, '../..');
const NOBODY = 65_534;

export interface Ran {
  status: number | null;
  /** Standard output, a document a line. */
  documents: unknown[];
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  stdin?: string | Buffer;
  env?: NodeJS.ProcessEnv;
  /** As a user to whom file modes mean something. */
  unprivileged?: boolean;
}

/**
 * The real command line in processes of its own, bundled once for a test file from the sources as
 * they are, and a fresh folder for each test.
 */
export function commandLine(): {
  path(name: string): string;
  gatehouse(args: string[], options?: RunOptions): Promise<Ran>;
  start(args: string[]): ReturnType<typeof spawn>;
} {
  let bundle = '';
  let folder = '';
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_PATH: join(ROOT, 'node_modules'),
    // The keychain of whoever runs the tests is left alone.
    GATEHOUSE_KEYCHAIN: 'off',
  };

  beforeAll(async () => {
    bundle = mkdtempSync(join(tmpdir(), 'gatehouse-cli-'));
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['better-sqlite3', 'keytar'] },
      build: {
        ssr: join(ROOT, 'src-main/cli.ts'),
        outDir: bundle,
        target: 'node20.18',
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'cli.cjs' } },
      },
    });
    const binding = environment.GATEHOUSE_SQLITE_BINDING;
    if (binding) {
      // Beside the bundle an unprivileged user can read it too.
      environment.GATEHOUSE_SQLITE_BINDING = join(bundle, 'sqlite.node');
      copyFileSync(binding, environment.GATEHOUSE_SQLITE_BINDING);
    }
    chmodSync(bundle, 0o755);
  }, 60_000);
  afterAll(() => rmSync(bundle, { recursive: true, force: true }));
  afterEach(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
    folder = '';
  });

  const path = (name: string) => {
    if (folder === '') {
      folder = mkdtempSync(join(tmpdir(), 'gatehouse-'));
      chmodSync(folder, 0o755);
    }
    return join(folder, name);
  };
  const start = (args: string[], options: RunOptions = {}) => {
    const user =
      options.unprivileged && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    return spawn(process.execPath, [join(bundle, 'cli.cjs'), ...args], {
      cwd: tmpdir(),
      env: { ...environment, GATEHOUSE_USER_DATA: path('user-data'), ...options.env },
      ...user,
    });
  };
  return {
    path,
    start,
    gatehouse: (args, options = {}) =>
      new Promise((done, failed) => {
        const child = start(args, options);
        const out: Buffer[] = [];
        const err: Buffer[] = [];
        child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
        child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
        child.stdin?.on('error', () => {});
        child.stdin?.end(options.stdin ?? '');
        child.on('error', failed);
        child.on('close', (status) => {
          const stdout = Buffer.concat(out).toString();
          const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
          const documents = lines.map((line): unknown => JSON.parse(line));
          done({ status, documents, stdout, stderr: Buffer.concat(err).toString() });
        });
      }),
  };
}

export const CREATE = JSON.stringify({
  type: 'workspace.create',
  name: 'Hafen',
  plan: 'enterprise',
  admin: { email: 'ada@hafen.example', name: 'Ada' },
});
