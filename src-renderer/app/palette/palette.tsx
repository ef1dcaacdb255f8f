import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Icon, Kbd } from '../../ui';
import { useCurrentActions } from '../actions';
import { closeOverlays } from '../overlays';
import { ActionResults } from './action-results';
import { FoundResults } from './found-results';
import { firstValue } from './item-values';
import css from './palette.module.css';
import { PaletteFooter } from './palette-footer';
import { matchesWords, scopeOf } from './scope';
import { usePaletteSearch } from './use-palette-search';

/** Every person, board, teamspace and action by a few letters; and who can do what on a board. */
export function Palette() {
  const t = useTranslations('palette');
  const [input, setInput] = useState('');
  const [value, setValue] = useState('');
  const { scope, text } = scopeOf(input);
  const found = usePaletteSearch(text, scope);
  const offered = useCurrentActions().filter(
    (action) =>
      !action.unlisted &&
      !action.disabled &&
      matchesWords(text, `${action.label} ${action.words ?? ''}`),
  );
  const actions = scope === 'people' || scope === 'boards' ? [] : offered;
  const first = firstValue(found, actions);
  // What comes late stands above what was there: the first of it is what Enter then means.
  useEffect(() => setValue(first), [first]);
  const count =
    found.answers.length +
    found.people.length +
    found.boards.length +
    found.teamspaces.length +
    actions.length;
  return (
    <ModalOverlay
      className={css.scrim ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => !open && closeOverlays()}
    >
      <Modal className={css.modal ?? ''}>
        <Dialog aria-label={t('label')} className={css.dialog ?? ''}>
          <Command
            label={t('label')}
            shouldFilter={false}
            loop
            vimBindings={false}
            value={value}
            onValueChange={setValue}
          >
            <div className={css.head}>
              <Icon of={Search} size={16} />
              <Command.Input
                className={css.input}
                placeholder={t('placeholder')}
                aria-label={t('label')}
                value={input}
                onValueChange={setInput}
                autoFocus
              />
              <span className={css.count} role="status">
                {t('results', { count })}
              </span>
              <Kbd keys={['Esc']} />
            </div>
            <Command.List className={css.list} label={t('label')}>
              {count === 0 ? (
                <div className={css.empty}>
                  <p>{t('empty', { text: input })}</p>
                  <p>{t('emptyHint')}</p>
                </div>
              ) : null}
              <FoundResults found={found} text={text} />
              <ActionResults actions={actions} text={text} />
            </Command.List>
            <PaletteFooter />
          </Command>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
