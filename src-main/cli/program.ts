import { Command, Option } from 'commander';
import { DEMO_SIZES, type DemoSize } from '../services/demo';
import { type ApplyOptions, applyFile } from './apply';
import { askJson } from './ask';
import { demo } from './demo';
import type { ExitStatus } from './exit-status';
import { addImportCommand } from './import-command';
import { addGlobalOptions, type GlobalOptions } from './options';
import { addProof } from './proof';
import { addQuestions } from './questions';
import { addReviewCommands } from './review-command';
import { addSyncCommand } from './sync-command';
import type { Terminal } from './terminal';

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
  addReviewCommands(root, terminal, ended);
  addProof(root, terminal, ended);
  root
    .command('demo')
    .description('a made-up workspace to try things on; needs an empty database')
    .addOption(new Option('--size <size>', 'how much').choices(DEMO_SIZES).makeOptionMandatory())
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { size: DemoSize }>();
      ended(await demo(options.size, options, terminal));
    });
  addImportCommand(root, terminal, ended);
  addSyncCommand(root, terminal, ended);
  return root;
}
