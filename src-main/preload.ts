import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS, EVENTS } from '../src-shared/ipc/channels';
import type { Bridge } from '../src-shared/ipc/contract';

// Runs sandboxed, before the page: it can load nothing, and only these names get through.
const channels: ReadonlySet<string> = new Set(CHANNELS);
const events: ReadonlySet<string> = new Set(EVENTS);

const bridge: Bridge = {
  call(channel, input) {
    if (!channels.has(channel)) return Promise.reject(new Error(`no such channel: ${channel}`));
    // A path is the person's to name, in the system's dialog or by dropping a file.
    return ipcRenderer.invoke(channel, channel === 'import.open' ? {} : input);
  },
  subscribe(event, listener) {
    if (!events.has(event)) throw new Error(`no such event: ${event}`);
    const hear = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(event, hear);
    return () => {
      ipcRenderer.off(event, hear);
    };
  },
  // Async: what is no file makes Electron throw, and the bridge answers promises only.
  async openFile(file) {
    const path = webUtils.getPathForFile(file);
    // A file that the page made up has no path.
    if (!path) throw new Error('not a file of this machine');
    return ipcRenderer.invoke('import.open', { path });
  },
};

contextBridge.exposeInMainWorld('gatehouse', bridge);
