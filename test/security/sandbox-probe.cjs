// Runs in place of main.js in a staged copy of the console: loads the real one beside it, waits for
// its page and reports what the kernel says of the page's process. CommonJS, as Electron loads it
// without any bundler.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Of proc(5): 2 = system calls are filtered, which nothing but Chromium's sandbox sets here. */
function kernelSays(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1];
  return {
    seccomp: Number(field('Seccomp')),
    noNewPrivileges: Number(field('NoNewPrivs')),
    capabilities: field('CapEff'),
    // In namespaces of its own: a second number per level.
    namespaces: (field('NSpid') ?? '').trim().split(/\s+/).length,
    arguments: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/),
  };
}

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('did-finish-load', async () => {
    const page = await window.webContents.executeJavaScript(
      '({ process: typeof process, require: typeof require, bridge: typeof gatehouse })',
    );
    const report = {
      uid: process.getuid(),
      switches: { noSandbox: app.commandLine.hasSwitch('no-sandbox') },
      page,
      renderer: kernelSays(window.webContents.getOSProcessId()),
    };
    process.stdout.write(`${JSON.stringify(report)}\n`, () => app.quit());
  });
});

require(join(__dirname, 'out', 'main', 'main.js'));
