import { execFile } from 'node:child_process';
import type { CommandInput } from '../../../src-shared/commands';
import { ROOT } from '../../support/launch';

/** A command as the command line takes it, by whom and when. */
export type Line = CommandInput & { as?: string; now?: string };
export interface Answer {
  ok: boolean;
  id?: string;
  token?: string;
  results?: { id?: string; token?: string }[];
}

/** Has the command line carry the commands out, in order; the first refusal fails. */
export async function applyLines(
  file: string,
  admin: string,
  lines: Iterable<Line>,
): Promise<Answer[]> {
  const text = [...lines].map((line) => JSON.stringify(line)).join('\n');
  return new Promise((resolve, reject) => {
    const args = ['scripts/gatehouse.mjs', 'apply', '--stop', '--db', file, '--as', admin, '-'];
    const options = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile('node', args, options, (error, out, err) => {
      const answers = out.trim().split('\n');
      if (error === null) resolve(answers.map((line) => JSON.parse(line) as Answer));
      else reject(new Error(`${error.message}\n${answers.slice(-3).join('\n')}\n${err}`));
    });
    child.stdin?.end(`${text}\n`);
  });
}
