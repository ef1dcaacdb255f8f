import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  EVIDENCE_FORMATS,
  EVIDENCE_LANGUAGES,
  type EvidenceAsked,
} from '../../src-shared/ipc/evidence';
import {
  REVIEW_DECISIONS,
  REVIEW_ITEM_KINDS,
  REVIEW_OUTCOMES,
  REVIEW_STATES,
  RISK_KINDS,
  SEVERITIES,
} from '../../src-shared/model/review';
import type { QueryType } from '../../src-shared/queries';
import { askWords } from './ask';
import { withEngine } from './database';
import { EXIT, type ExitStatus } from './exit-status';
import { countOption, type Format, formatOption, type GlobalOptions } from './options';
import type { Terminal } from './terminal';

type Asked = GlobalOptions & { format?: Format } & Record<string, unknown>;

/** `risks`, `reviews`, `review …`: what is risky, what is under review, and what it came to. */
export function addReviewCommands(
  root: Command,
  terminal: Terminal,
  ended: (status: ExitStatus) => void,
): void {
  const choice = (flags: string, choices: readonly string[], words = 'only these') =>
    new Option(flags, words).choices(choices);
  const at = () => new Option('--at <instant>', 'as it was then');

  /** A list; options are called as the query's fields, or as `renamed` says. */
  const list = (parent: Command, word: string, type: QueryType, description: string) =>
    parent
      .command(word)
      .description(description)
      .option('--text <words>', 'in names and addresses')
      .option('--after <next>', 'the page after this one')
      .option('--limit <count>', 'how many a page', countOption)
      .addOption(at())
      .addOption(formatOption())
      .action(async (_options: unknown, command: Command) => {
        const options = command.optsWithGlobals<Asked>();
        ended(await askWords(type, fieldsOf(options), options, terminal));
      });

  list(root, 'risks', 'risks', 'what is worth a look; ends with 1 where something is')
    .addOption(choice('--kind <kind...>', RISK_KINDS))
    .addOption(choice('--severity <severity>', SEVERITIES))
    .option('--board <id>')
    .option('--person <person>')
    .option('--snoozed', 'only what was set aside')
    .option('--no-snoozed', 'only what was not');
  list(root, 'reviews', 'reviews', 'reviews of access and how far they are').addOption(
    choice('--status <status...>', REVIEW_STATES),
  );
  const review = root.command('review').description('one review of access');
  list(review, 'items', 'review', 'what it holds, and what was decided')
    .requiredOption('--review <id>')
    .addOption(choice('--decision <decision>', ['undecided', ...REVIEW_DECISIONS]))
    .addOption(choice('--outcome <outcome>', REVIEW_OUTCOMES))
    .addOption(choice('--kind <kind...>', REVIEW_ITEM_KINDS));
  review
    .command('evidence')
    .description('the document of a closed review, made from the ledger')
    .requiredOption('--review <id>')
    .requiredOption('--out <file>', 'where to write it')
    .addOption(choice('--format <format>', EVIDENCE_FORMATS, 'of the file').default('pdf'))
    .addOption(choice('--lang <language>', EVIDENCE_LANGUAGES, 'of its words').default('en'))
    .action(async (_options: unknown, command: Command) => {
      ended(await evidence(command.optsWithGlobals<EvidenceOptions>(), terminal));
    });
}

/** Query fields that take several values, by the option that names them one by one. */
const SEVERAL: Record<string, string> = { kind: 'kinds', status: 'statuses' };
/** What every command has, or what says how to answer. */
const NO_FIELDS = new Set(['db', 'as', 'now', 'format']);

function fieldsOf(options: Asked): Record<string, unknown> {
  const given = Object.entries(options).filter(
    ([name, value]) => !NO_FIELDS.has(name) && value !== undefined,
  );
  return Object.fromEntries(given.map(([name, value]) => [SEVERAL[name] ?? name, value]));
}

interface EvidenceOptions extends GlobalOptions, Pick<EvidenceAsked, 'review' | 'format'> {
  lang: EvidenceAsked['language'];
  out: string;
}

/** Writes the file and tells what it rests on. What makes documents is loaded at need. */
async function evidence(options: EvidenceOptions, terminal: Terminal): Promise<ExitStatus> {
  return withEngine(options, terminal.env, true, async (engine) => {
    const found = engine.evidence(options.review, options.as ?? null);
    if ('refused' in found) {
      await terminal.document(found);
      return EXIT.refused;
    }
    const { evidenceFile } = await import('../services/evidence');
    const bytes = evidenceFile(found, { format: options.format, language: options.lang });
    const file = resolve(options.out);
    await writeFile(file, bytes, { mode: 0o600 });
    const { entry, hash } = found.closing;
    await terminal.document({ ok: true, file, bytes: bytes.length, entry, hash });
    return EXIT.done;
  });
}
