import './styles';
import { createRoot } from 'react-dom/client';
import { listenForChanges } from './api/listen-for-changes';
import { loadOpening } from './api/opening';
import { listenForProgress } from './api/progress';
import { App } from './app/app';
import { awaitPaint } from './app/ready';
import { startPlace } from './app/start-place';
import { applyTheme } from './app/theme';
import { speak } from './language/language-provider';
import { chooseLocale, systemLocales } from './language/locale';

/** Asks where the console stands, then renders once: no flash of the wrong theme or view. */
async function start(): Promise<void> {
  const state = await loadOpening();
  applyTheme(state.settings.theme);
  speak(chooseLocale(state.settings.language, systemLocales(state)).language);
  await startPlace(state);
  listenForChanges();
  listenForProgress();
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no root');
  awaitPaint();
  createRoot(root).render(<App />);
}

void start();
