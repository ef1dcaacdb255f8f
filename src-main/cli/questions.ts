import { type Command, Option } from 'commander';
import { LEVELS } from '../../src-shared/model/level';
import { SHARE_ACCESS, SHARE_SCOPES } from '../../src-shared/model/words';
import type { QueryType } from '../../src-shared/queries';
import { PARTNER_STATES, REQUEST_STATES, SHARE_STATES } from '../../src-shared/queries/sharing';
import { askWords } from './ask';
import { addDiffCommand } from './diff-command';
import type { ExitStatus } from './exit-status';
import { countOption, type Format, formatOption, type GlobalOptions } from './options';
import type { Terminal } from './terminal';

type Asked = GlobalOptions & { format?: Format } & Record<string, unknown>;
type Fields = Record<string, unknown>;

const SHARE_SORTS = ['email', 'scope', 'since', 'expiresAt', 'lastUsedAt', 'status'] as const;

/** The queries as words: `who --board b1 --format table`. */
export function addQuestions(
  root: Command,
  terminal: Terminal,
  ended: (status: ExitStatus) => void,
): void {
  const at = () => new Option('--at <instant>', 'as it was then');
  const level = () => new Option('--level <level>', 'at least this much').choices(LEVELS);
  const choice = (flags: string, choices: readonly string[], words = 'only these') =>
    new Option(flags, words).choices(choices);

  /** One word for one query; `fields` turns its options into the query's fields. */
  const word = (type: QueryType, description: string, fields: (options: Asked) => Fields) =>
    root
      .command(type)
      .description(description)
      .action(async (_options: unknown, command: Command) => {
        const options = command.optsWithGlobals<Asked>();
        ended(await askWords(type, fields(options), options, terminal));
      });
  const list = (
    type: QueryType,
    description: string,
    names: string[],
    more: (options: Asked) => Fields = () => ({}),
  ) =>
    word(type, description, (o) => ({ ...pick(o, [...names, 'after', 'limit']), ...more(o) }))
      .option('--after <next>', 'the page after this one')
      .option('--limit <count>', 'how many a page', countOption)
      .addOption(formatOption());

  word('access', 'what one person may do on one board, card or report, and why', (options) => ({
    ...pick(options, ['person', 'board', 'card', 'report', 'at', 'password']),
    ...link(options),
  }))
    .requiredOption('--person <person>', 'an address or an id')
    .option('--board <id>')
    .option('--card <id>')
    .option('--report <id>')
    .addOption(at())
    .option('--link', 'asked as somebody who holds the link')
    .addOption(choice('--password <password>', ['right', 'wrong'], 'typed with the link'))
    .addOption(formatOption());
  list('who', 'everybody who reaches a board', ['board', 'level', 'at'])
    .requiredOption('--board <id>')
    .addOption(level())
    .addOption(at());
  list('what', 'everything that a person reaches', ['person', 'level', 'at', 'password'], link)
    .requiredOption('--person <person>', 'an address or an id')
    .addOption(level())
    .addOption(at())
    .option('--link', 'asked as somebody who holds every link')
    .addOption(choice('--password <password>', ['right', 'wrong'], 'typed with the link'));
  addDiffCommand(root, terminal, ended);
  const filters = ['person', 'board', 'actor', 'command', 'from', 'to', 'text'];
  list('history', 'the ledger, newest first', filters)
    .option('--person <person>')
    .option('--board <id>')
    .option('--actor <person>')
    .option('--command <type>')
    .option('--from <instant>')
    .option('--to <instant>')
    .option('--text <words>', 'words in reasons');
  list(
    'shares',
    'external shares: who, what, how much, until when',
    ['text', 'person', 'board', 'access', 'at'],
    (o) => ({
      ...several(o, 'scope', 'scopes'),
      ...several(o, 'status', 'statuses'),
      ...(o.sort !== undefined && {
        sort: { by: o.sort, ...(o.descending === true && { descending: true }) },
      }),
    }),
  )
    .option('--text <words>', 'in address, name or target')
    .option('--person <person>')
    .option('--board <id>', 'of this board and its cards')
    .addOption(at())
    .addOption(choice('--scope <scope...>', SHARE_SCOPES))
    .addOption(choice('--access <access>', SHARE_ACCESS))
    .addOption(choice('--status <status...>', SHARE_STATES))
    .addOption(choice('--sort <field>', SHARE_SORTS, 'by what'))
    .option('--descending', 'the other way round');
  list(
    'partners',
    'partner organisations and what is shared with them',
    ['text', 'board', 'at'],
    (o) => several(o, 'status', 'statuses'),
  )
    .option('--text <words>', 'in address or organisation')
    .addOption(at())
    .option('--board <id>')
    .addOption(choice('--status <status...>', PARTNER_STATES));
  list('requests', 'who asks for access, pending first', ['board', 'at'], (o) =>
    several(o, 'status', 'statuses'),
  )
    .addOption(at())
    .option('--board <id>')
    .addOption(choice('--status <status...>', REQUEST_STATES));
}

function link(options: Asked): Fields {
  return options.link === true ? { holdsLink: true } : {};
}

function pick(options: Asked, names: string[]): Fields {
  const given = names.filter((name) => options[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, options[name]]));
}

/** An option that may name several values, as the query calls it. */
function several(options: Asked, name: string, field: string): Fields {
  return options[name] === undefined ? {} : { [field]: options[name] };
}
