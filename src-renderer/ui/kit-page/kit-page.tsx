import { ActionSections } from './action-sections';
import { FieldSections } from './field-sections';
import { FoundationSections } from './foundation-sections';
import css from './kit-page.module.css';
import { MarkSections } from './mark-sections';
import { MessageSections } from './message-sections';
import { OverlaySections } from './overlay-sections';
import { TableSection } from './table-section';

/**
 * Every component in its states, to look at and to test against; in English, since it is for those
 * who build the console.
 */
export function KitPage() {
  return (
    <main className={css.page}>
      <h1 className={css.title}>Gatehouse kit</h1>
      <p className={css.lead}>
        Ink is power: more right, more ink. Every state carries a letter, a shape or a word beside
        its colour.
      </p>
      <div className={css.columns}>
        <div className={css.column}>
          <FoundationSections />
        </div>
        <div className={css.column}>
          <ActionSections />
          <TableSection />
          <OverlaySections />
        </div>
        <div className={css.column}>
          <FieldSections />
          <MarkSections />
          <MessageSections />
        </div>
      </div>
    </main>
  );
}
