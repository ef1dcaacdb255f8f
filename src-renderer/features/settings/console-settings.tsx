import { FolderOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { WorkspaceAnswer } from '../../../src-shared/queries/lists';
import { call, useAppState } from '../../api';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Avatar, Button, TextButton } from '../../ui';
import { Line, Section } from './section';
import css from './settings.module.css';

/** Who works here, where the data lies, which version this is. */
export function ConsoleSettings({ workspace }: { workspace: WorkspaceAnswer }) {
  const t = useTranslations('settings');
  const format = useFormat();
  const { actor, dataFile, version } = useAppState();
  const { head } = workspace;
  return (
    <>
      <Section title={t('console')}>
        {actor === null ? null : (
          <Line title={t('worksHere')} text={t('worksHereWhy')}>
            <span className={css.person}>
              <Avatar name={actor.name} />
              <span>
                <TextButton onPress={() => go({ view: 'people', person: actor.id })}>
                  {actor.name}
                </TextButton>
                <small>{actor.email}</small>
              </span>
            </span>
          </Line>
        )}
        <Line
          title={t('data')}
          text={
            <>
              {t('dataWhy')} <code className={css.file}>{dataFile}</code>
            </>
          }
        >
          <Button icon={FolderOpen} onPress={() => void call('app.openDataFolder')}>
            {t('openFolder')}
          </Button>
        </Line>
        <Line
          title={t('ledger')}
          text={t('ledgerText', { count: head.entry, when: format.relative(head.at) })}
        >
          <TextButton onPress={() => go({ view: 'history' })}>{t('openHistory')}</TextButton>
        </Line>
      </Section>
      <Section title={t('about')}>
        <Line title={t('version', { version })} text={t('aboutText')}>
          {null}
        </Line>
      </Section>
    </>
  );
}
