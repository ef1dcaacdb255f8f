import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { Kbd, TextArea } from '../../../ui';
import css from './page.module.css';

interface NoteFieldProps {
  value: string;
  onChange: (note: string) => void;
  /** The field is left: by Escape, by Ctrl Enter, by going elsewhere. */
  onLeave: () => void;
  isDisabled: boolean;
  inputRef: RefObject<HTMLTextAreaElement | null>;
}

/** What the evidence says beside the decision. Escape and Ctrl Enter lead back to the items. */
export function NoteField({ value, onChange, onLeave, isDisabled, inputRef }: NoteFieldProps) {
  const t = useTranslations('reviews.note');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field inside it.
    <div
      className={css.note}
      onBlur={onLeave}
      onKeyDown={(event) => {
        const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.key !== 'Escape' && !done) return;
        event.preventDefault();
        inputRef.current?.blur();
      }}
    >
      <TextArea
        label={t('label')}
        hideLabel
        placeholder={t('placeholder')}
        value={value}
        onChange={onChange}
        maxLength={2000}
        isDisabled={isDisabled}
        inputRef={inputRef}
      />
      {isDisabled || value !== '' ? null : (
        <span className={css.noteKey}>
          <Kbd keys={['N']} />
        </span>
      )}
    </div>
  );
}
