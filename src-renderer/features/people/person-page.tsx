import { History } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { PersonItem } from '../../../src-shared/queries/lists';
import { useEntryOf, usePeopleDirectory } from '../../api';
import { go } from '../../state';
import { Avatar, Button, Changes, Head } from '../../ui';
import { showHistory } from '../history/show-history';
import css from './people.module.css';
import { PersonActions } from './person-actions';
import { PersonMarks } from './person-marks';
import { Reach } from './reach';

/** One person: who they are, everything they reach and through what, and what can be done. */
export function PersonPage({ id }: { id: string }) {
  const { entry: person, gone } = useEntryOf(usePeopleDirectory(), id);
  useEffect(() => {
    // A place kept from the last session may be gone by now.
    if (gone) go({ view: 'people' }, true);
  }, [gone]);
  return person === undefined ? null : <Page person={person} />;
}

function Page({ person }: { person: PersonItem }) {
  const t = useTranslations('people');
  const roles = useTranslations('roles');
  const facts = [
    roles(`affiliation.${person.affiliation}`),
    ...(person.workspaceRole === null ? [] : [roles(`workspace.${person.workspaceRole}`)]),
    person.email,
    t('page.teamspaces', { count: person.teamspaces }),
    t('page.overrides', { count: person.overrides }),
  ];
  return (
    <>
      <Head title={person.name}>
        <Button icon={History} onPress={() => showHistory({ person: person.id })}>
          {t('page.history')}
        </Button>
        <Changes>
          <PersonActions person={person} />
        </Changes>
      </Head>
      <div className={css.identity}>
        <Avatar name={person.name} size={32} />
        <p className={css.facts}>{facts.join(' · ')}</p>
        <PersonMarks person={person} />
      </div>
      <Reach person={person} />
    </>
  );
}
