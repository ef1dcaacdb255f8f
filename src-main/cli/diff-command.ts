import type { Command } from 'commander';
import type { DiffCause, DiffItem } from '../../src-shared/queries/diff';
import type { Engine } from '../engine/api';
import { answerValue, isRefused } from './ask';
import { withEngine } from './database';
import { EXIT, type ExitStatus } from './exit-status';
import { countOption, type Format, formatOption, type GlobalOptions } from './options';
import { render } from './render';
import type { Terminal } from './terminal';

interface Given extends GlobalOptions {
  from: string;
  to: string;
  board?: string;
  person?: string;
  after?: string;
  limit?: number;
  format?: Format;
}

interface Page {
  items: DiffItem[];
  next?: string;
  progress: { done: number; total: number };
}

/** `diff --from T --to T`: all pages, as they come; one page where `--limit` or `--after` is given. */
export function addDiffCommand(
  root: Command,
  terminal: Terminal,
  ended: (status: ExitStatus) => void,
): void {
  root
    .command('diff')
    .description('whose access changed between two instants, and by which entries')
    .requiredOption('--from <instant>')
    .requiredOption('--to <instant>')
    .option('--board <id>', 'on this board alone')
    .option('--person <person>', 'of this person alone')
    .option('--after <next>', 'the page after this one')
    .option('--limit <count>', 'how many a page', countOption)
    .addOption(formatOption())
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Given>();
      ended(
        await withEngine(options, terminal.env, true, (engine) =>
          tellDiff(engine, options, terminal),
        ),
      );
    });
}

async function tellDiff(engine: Engine, options: Given, terminal: Terminal): Promise<ExitStatus> {
  const { from, to, board, person, limit, format = 'json' } = options;
  const onePage = limit !== undefined || options.after !== undefined;
  const items: DiffItem[] = [];
  let { after } = options;
  for (;;) {
    const query = { type: 'diff', from, to, board, person, limit, after };
    const answer = answerValue(withoutGaps(query), options, engine);
    if (isRefused(answer)) {
      await terminal.document(answer);
      return EXIT.refused;
    }
    const page = answer as Page;
    terminal.progress('diff', page.progress.done, page.progress.total);
    if (format === 'json') await terminal.document(page);
    else items.push(...page.items);
    after = page.next;
    if (onePage || after === undefined) break;
  }
  if (format === 'json') return EXIT.done;
  const rows = items.map((item) => ({ ...item, by: item.entries.map(causeText).join('; ') }));
  await terminal.text(
    render('diff', { items: rows, ...(after !== undefined && { next: after }) }, format),
  );
  return EXIT.done;
}

function withoutGaps(query: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

/** One cause in a line: the entry, what was said, by whose authority and why. */
function causeText({ entry, at, actorName, command, reason }: DiffCause): string {
  if (entry === null) return `E4 expiry ${at}`;
  const by = actorName === null ? '' : ` by ${actorName}`;
  return `${entry} ${command}${by}${reason === null ? '' : `: ${reason}`}`;
}
