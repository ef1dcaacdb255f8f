import { Command, Option } from 'commander';
import { LEVELS } from '../../src-shared/model/level';
import { DEMO_SIZES, type DemoSize } from '../services/demo';
import { type ApplyOptions, applyFile } from './apply';
import { askJson, askWords } from './ask';
import { demo } from './demo';
import type { ExitStatus } from './exit-status';
import { addImportCommand } from './import-command';
import {
  addGlobalOptions,
  countOption,
  type Format,
  formatOption,
  type GlobalOptions,
} from './options';
import type { Terminal } from './terminal';

type Asked = GlobalOptions & { format?: Format; link?: boolean } & Record<string, unknown>;

/** The words of `gatehouse` (commands.md, Command line). `ended` hears how the one that ran went. */
export function program(terminal: Terminal, ended: (status: ExitStatus) => void): Command {
  const root = addGlobalOptions(new Command('gatehouse'))
    .description('Who may see and edit which board: without a window.')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => void terminal.text(text),
      writeErr: (text) => terminal.message(text.trimEnd().replace(/^error: /, '')),
    })
    .exitOverride();

  root
    .command('apply')
    .description('commands, one JSON object a line; one result a line')
    .argument('[file]', 'a file, or - for standard input', '-')
    .option('--stop', 'stop at the first refusal')
    .action(async (file: string, _options, command: Command) => {
      ended(await applyFile(file, command.optsWithGlobals<ApplyOptions>(), terminal));
    });
  root
    .command('query')
    .description('one query as JSON; with -, one a line from standard input')
    .argument('<json>')
    .action(async (json: string, _options, command: Command) => {
      ended(await askJson(json, command.optsWithGlobals<GlobalOptions>(), terminal));
    });
  addQuestions(root, terminal, ended);
  root
    .command('demo')
    .description('a made-up workspace to try things on; needs an empty database')
    .addOption(new Option('--size <size>', 'how much').choices(DEMO_SIZES).makeOptionMandatory())
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { size: DemoSize }>();
      ended(await demo(options.size, options, terminal));
    });
  addImportCommand(root, terminal, ended);
  return root;
}

function addQuestions(
  root: Command,
  terminal: Terminal,
  ended: (status: ExitStatus) => void,
): void {
  const at = () => new Option('--at <instant>', 'as it was then');
  const level = () => new Option('--level <level>', 'at least this much').choices(LEVELS);

  root
    .command('access')
    .description('what one person may do on one board, and why')
    .requiredOption('--person <person>', 'an address or an id')
    .option('--board <id>')
    .option('--card <id>')
    .addOption(at())
    .option('--link', 'asked as somebody who holds the link')
    .addOption(new Option('--password <password>').choices(['right', 'wrong']))
    .addOption(formatOption())
    .action(asks('access', ['person', 'board', 'card', 'at', 'password']));
  root
    .command('who')
    .description('everybody who reaches a board')
    .requiredOption('--board <id>')
    .addOption(level())
    .addOption(at())
    .addOption(formatOption())
    .action(asks('who', ['board', 'level', 'at']));
  root
    .command('what')
    .description('everything that a person reaches')
    .requiredOption('--person <person>', 'an address or an id')
    .addOption(level())
    .addOption(at())
    .addOption(formatOption())
    .action(asks('what', ['person', 'level', 'at']));
  root
    .command('history')
    .description('the ledger, newest first')
    .option('--person <person>')
    .option('--board <id>')
    .option('--actor <person>')
    .option('--command <type>')
    .option('--from <instant>')
    .option('--to <instant>')
    .option('--text <words>', 'words in reasons')
    .option('--after <next>', 'the page after this one')
    .option('--limit <count>', 'entries a page', countOption)
    .addOption(formatOption())
    .action(
      asks('history', [
        'person',
        'board',
        'actor',
        'command',
        'from',
        'to',
        'text',
        'after',
        'limit',
      ]),
    );
  root
    .command('verify')
    .description("checks the ledger's chain")
    .option('--from <entry>', 'from this entry on', countOption)
    .action(asks('verify', ['from']));

  function asks(type: 'access' | 'who' | 'what' | 'history' | 'verify', names: string[]) {
    return async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Asked>();
      const fields = Object.fromEntries(
        names.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]),
      );
      if (options.link) fields.holdsLink = true;
      ended(await askWords(type, fields, options, terminal));
    };
  }
}
