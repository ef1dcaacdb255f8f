import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../../api';
import { RefusalText } from '../../../app/change/refusal-text';
import { useCreation } from '../../../app/create';
import { go } from '../../../state';
import { Button, Dialog, RadioGroup, TextField } from '../../../ui';
import css from '../reviews.module.css';
import { openCommand, type ReviewDraft, SCOPES, scopeOf, startDraft } from './review-draft';
import { ScopeCount } from './scope-count';
import { ScopeFields } from './scope-fields';
import { TermFields } from './term-fields';

/** What is reviewed left; which, until when, by whom and what silence means right. */
export function NewReviewDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('reviews');
  const c = useTranslations('common.actions');
  const zone = useQueryRun({ type: 'workspace' }).data?.timeZone ?? 'UTC';
  const [draft, setDraft] = useState(() => startDraft(Date.now()));
  const making = useCreation();
  const change = (patch: Partial<ReviewDraft>) => setDraft((before) => ({ ...before, ...patch }));
  const command = openCommand(draft, zone);

  function open(): void {
    if (command === null || making.busy) return;
    void making.create(command, t('opened', { name: draft.name.trim() }), ({ id }) => {
      onClose();
      if (id !== undefined) go({ view: 'reviews', review: id });
    });
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t('new.title')}
      steps={
        <RadioGroup
          label={t('new.what')}
          options={SCOPES.map((id) => ({ id, label: t(`scope.${id}`) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      }
      consequence={<ScopeCount scope={scopeOf(draft)} />}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          <Button
            kind="primary"
            size="dialog"
            isDisabled={command === null}
            isPending={making.busy}
            onPress={open}
          >
            {t('new.verb')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
        noValidate
      >
        <TextField
          label={t('new.name')}
          placeholder={t('new.namePlaceholder')}
          size="dialog"
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={200}
          isRequired
          autoFocus
        />
        <ScopeFields draft={draft} onChange={change} />
        <TermFields draft={draft} zone={zone} onChange={change} />
        {making.refused === null ? null : <RefusalText refused={making.refused} />}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  );
}
