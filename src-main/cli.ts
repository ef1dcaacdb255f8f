import { run } from './cli/run';

// No process.exit: what is still on its way to standard output must arrive.
run(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
  process.stdin.destroy();
});
