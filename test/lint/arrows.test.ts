import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');

type Case = readonly [file: string, specifier: string];

const against: Case[] = [
  ['src-shared/words.ts', '../src-main/store/open'],
  ['src-shared/model/level.ts', '../../src-renderer/ui/button'],
  ['src-shared/model/level.ts', 'node:fs'],
  ['src-shared/model/level.ts', 'electron'],
  ['src-shared/model/level.ts', 'react'],
  ['src-shared/model/level.ts', 'react-dom/client'],
  ['src-main/domain/rule.ts', 'node:crypto'],
  ['src-main/domain/rule.ts', 'electron'],
  ['src-main/domain/rule.ts', 'better-sqlite3'],
  ['src-main/domain/rule.ts', '../store/open'],
  ['src-main/domain/rule.ts', '../commands/execute'],
  ['src-main/domain/access/rule.ts', '../../ledger/append'],
  ['src-main/domain/access/rule.ts', '../../commands/execute'],
  ['src-main/domain/access/rule.ts', '../../queries/grid'],
  ['src-main/domain/access/rule.ts', '../../ipc/bind'],
  ['src-main/domain/access/rule.ts', '../../services/sweep'],
  ['src-main/domain/access/rule.ts', '../../platform/paths'],
  ['src-main/domain/access/rule.ts', '../../engine/api'],
  ['src-main/domain/access/paths/p1.ts', '../../../queries/grid'],
  ['src-main/domain/access/paths/p1.ts', '../../../../src-renderer/ui/button'],
  ['src-main/commands/set.ts', 'electron'],
  ['src-main/commands/set.ts', '../ipc/bind'],
  ['src-main/commands/set.ts', '../services/sweep'],
  ['src-main/commands/override/set.ts', '../../platform/paths'],
  ['src-main/queries/grid.ts', '../ipc/bind'],
  ['src-main/queries/grid.ts', 'electron/main'],
  ['src-main/commands/set.ts', '../sync/rebase'],
  ['src-main/sync/rebase.ts', '../engine/open'],
  ['src-main/sync/postgres/hub.ts', '../../services/sweep'],
  ['src-main/sync/rebase.ts', 'electron'],
  ['src-main/read-model/load.ts', '../services/sweep'],
  ['src-main/read-model/load.ts', 'electron'],
  ['src-main/store/open.ts', '../commands/execute'],
  ['src-main/store/open.ts', '../queries/grid'],
  ['src-main/store/tables/people.ts', '../../ipc/bind'],
  ['src-main/store/open.ts', '../services/sweep'],
  ['src-main/ledger/append.ts', '../commands/execute'],
  ['src-main/ledger/append.ts', '../queries/grid'],
  ['src-main/ledger/append.ts', '../read-model/load'],
  ['src-main/ledger/append.ts', '../ipc/bind'],
  ['src-renderer/main.tsx', '../src-main/platform/window'],
  ['src-renderer/features/grid/grid.tsx', '../../../src-main/domain/access'],
  ['src-renderer/features/grid/grid.tsx', 'node:path'],
  ['src-renderer/features/grid/grid.tsx', 'electron'],
  ['src-renderer/features/grid/grid.tsx', 'better-sqlite3'],
];

const along: Case[] = [
  ['src-shared/commands/person.ts', '../model/level'],
  ['src-shared/ipc/contract.ts', '../commands/person'],
  ['src-shared/ipc/contract.ts', 'zod'],
  ['src-main/domain/rule.ts', '../../src-shared/model/level'],
  ['src-main/domain/rule.ts', './commands/override'],
  ['src-main/domain/access/rule.ts', '../commands/override'],
  ['src-main/domain/access/rule.ts', '../../../src-shared/commands/person'],
  ['src-main/domain/access/paths/p1.ts', '../../commands/override'],
  ['src-main/domain/access/paths/p1.ts', '../../../../src-shared/queries/grid'],
  ['src-main/commands/set.ts', '../domain/commands/override'],
  ['src-main/commands/set.ts', '../store/open'],
  ['src-main/commands/set.ts', '../../src-shared/ipc/contract'],
  ['src-main/queries/grid.ts', '../domain/access/rule'],
  ['src-main/queries/grid.ts', 'node:perf_hooks'],
  ['src-main/store/open.ts', 'better-sqlite3'],
  ['src-main/store/open.ts', '../../src-shared/commands/person'],
  ['src-main/ledger/append.ts', '../store/open'],
  ['src-main/sync/rebase.ts', '../commands/set'],
  ['src-main/sync/rebase.ts', '../ledger/append'],
  ['src-main/ipc/bind.ts', '../commands/set'],
  ['src-main/cli/apply.ts', '../commands/set'],
  ['src-main/services/sweep.ts', '../queries/grid'],
  ['src-main/platform/window.ts', 'electron'],
  ['src-renderer/features/grid/grid.tsx', '../../../src-shared/queries/grid'],
  ['src-renderer/features/grid/grid.tsx', 'react'],
];

/** Ways to write one import; the arrows hold for each. */
const forms = {
  static: (specifier: string) => `import { x } from '${specifier}';\nexport const y = x;\n`,
  type: (specifier: string) => `import type { X } from '${specifier}';\nexport type Y = X;\n`,
  reexport: (specifier: string) => `export { x } from '${specifier}';\n`,
  dynamic: (specifier: string) => `export const y = () => import('${specifier}');\n`,
};

type Form = keyof typeof forms;

/** What else the lint has to catch, by file. */
const others = {
  'src-main/ipc/round.ts': "import { there } from './trip';\nexport const here = () => there;\n",
  'src-main/ipc/trip.ts': "import { here } from './round';\nexport const there = () => here;\n",
  'src-main/ipc/loud.ts': "console.log('hello');\n",
  'src-main/ipc/loose.ts': 'export const f = (x: any) => x;\n',
  'src-main/cli/print.ts': "console.log('hello');\n",
};

interface Report {
  diagnostics: { category: string; location: { path: string | { file: string } | null } }[];
}

let folder = '';
const found = new Map<string, string[]>();

const cases = (list: readonly Case[], form: Form) =>
  list.map(([file, specifier]) => ({ file, specifier, form }));

const all = [
  ...cases(against, 'static'),
  ...cases(along, 'static'),
  ...(['type', 'reexport', 'dynamic'] as const).flatMap((form) => [
    ...cases(against.slice(0, 1), form),
    ...cases(against.slice(9, 11), form),
  ]),
];

/** Each case in a file of its own, beside the one that it is named after. */
const place = (index: number) => {
  const { file } = all[index] as (typeof all)[number];
  return file.replace(/\.(tsx?)$/, `-${index}.$1`);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-arrows-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  all.forEach(({ specifier, form }, index) => {
    const file = join(folder, place(index));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, forms[form](specifier));
  });
  for (const [file, text] of Object.entries(others)) writeFileSync(join(folder, file), text);
  const { stdout } = spawnSync(
    join(root, 'node_modules', '.bin', 'biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  const report = JSON.parse(stdout) as Report;
  for (const { category, location } of report.diagnostics) {
    const path = typeof location.path === 'string' ? location.path : location.path?.file;
    if (path === undefined) continue;
    const file = path.replace(/^\.\//, '');
    found.set(file, [...(found.get(file) ?? []), category]);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the import arrows', () => {
  const isAgainst = ({ file, specifier }: { file: string; specifier: string }) =>
    against.some(([from, to]) => from === file && to === specifier);
  const numbered = all.map((each, index) => ({ ...each, index }));

  it.each(numbered.filter(isAgainst))('$file may not import $specifier ($form)', ({ index }) => {
    expect(found.get(place(index))).toContain('lint/style/noRestrictedImports');
  });

  it.each(numbered.filter((each) => !isAgainst(each)))(
    '$file may import $specifier ($form)',
    ({ index }) => {
      expect(found.get(place(index)) ?? []).not.toContain('lint/style/noRestrictedImports');
    },
  );
});

describe('the lint', () => {
  it.each([
    ['src-main/ipc/round.ts', 'lint/suspicious/noImportCycles'],
    ['src-main/ipc/trip.ts', 'lint/suspicious/noImportCycles'],
    ['src-main/ipc/loud.ts', 'lint/suspicious/noConsole'],
    ['src-main/ipc/loose.ts', 'lint/suspicious/noExplicitAny'],
  ])('finds in %s: %s', (file, rule) => {
    expect(found.get(file)).toContain(rule);
  });

  it('lets the command line print', () => {
    expect(found.get('src-main/cli/print.ts')).toBeUndefined();
  });
});
