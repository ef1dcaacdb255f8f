import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ImportOpened } from '../../../src-shared/ipc/app';
import { useTeamspaceDirectory } from '../../api';
import { RefusalText } from '../../app/change/refusal-text';
import { Button, Select, Spinner, TextField } from '../../ui';
import { FirstAdmin } from './first-admin';
import css from './import.module.css';
import { faultsOf, isClear } from './import-state';
import { PeopleMapping } from './people-mapping';
import type { Import } from './use-import';

interface PeopleStepProps {
  run: Import;
  opened: ImportOpened;
  first: boolean;
}

const NEW = '';

/** Who is who, who imports, and where it goes. */
export function PeopleStep({ run, opened, first }: PeopleStepProps) {
  const t = useTranslations('importing');
  const [tried, setTried] = useState(false);
  const { state, patch } = run;
  const faults = faultsOf(state, first);
  const teamspaces = useTeamspaceDirectory(!first);
  const targets = teamspaces.list.filter(({ archived }) => !archived);

  function next(): void {
    setTried(true);
    if (isClear(faults)) void run.preview();
  }
  return (
    <>
      <header className={css.found}>
        <h2>{t('found', { format: t(`format.${opened.format}`), title: opened.title })}</h2>
        <p className={css.file}>{opened.file}</p>
      </header>
      {first ? (
        <section className={css.box}>
          <FirstAdmin run={run} opened={opened} wrong={tried && faults.admin} />
          <TextField
            label={t('workspaceName')}
            size="dialog"
            value={state.workspaceName}
            onChange={(workspaceName) => patch({ workspaceName })}
            maxLength={200}
            isRequired
            error={tried && faults.workspaceName ? t('workspaceNameMissing') : undefined}
          />
        </section>
      ) : opened.format === 'trello' ? (
        <section className={css.box}>
          <Select
            label={t('into')}
            size="dialog"
            value={state.into ?? NEW}
            onChange={(id) => patch({ into: id === NEW ? null : id })}
            options={[
              { id: NEW, label: t('intoNew') },
              ...targets.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        </section>
      ) : null}
      {opened.people.length === 0 ? null : (
        <PeopleMapping
          people={opened.people}
          emails={state.emails}
          faults={faults.emails}
          onChange={(login, email) => patch({ emails: { ...state.emails, [login]: email } })}
        />
      )}
      {state.refused === null ? null : <RefusalText refused={state.refused} />}
      <footer className={css.foot}>
        <Button kind="quiet" size="dialog" onPress={run.reset}>
          {t('another')}
        </Button>
        {state.step === 'previewing' ? (
          <span className={css.busy} role="status">
            <Spinner /> {t('previewing')}
          </span>
        ) : null}
        <Button kind="primary" size="dialog" isPending={state.step === 'previewing'} onPress={next}>
          {t('steps.preview')}
        </Button>
      </footer>
    </>
  );
}
