import '../../styles';
import { createRoot } from 'react-dom/client';
import { LANGUAGES, type Language, LanguageProvider } from '../../language';
import { KitPage } from './kit-page';

/** The kit on its own, for looking at it: kit.html?theme=dark&language=de */
const asked = new URLSearchParams(window.location.search);
const language = LANGUAGES.find((each) => each === asked.get('language')) ?? ('en' as Language);
document.documentElement.dataset.theme = asked.get('theme') ?? 'system';

const root = document.getElementById('root');
if (root === null) throw new Error('kit.html has no root');
createRoot(root).render(
  <LanguageProvider language={language}>
    <KitPage />
  </LanguageProvider>,
);
