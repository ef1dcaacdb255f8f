import { History, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SyncView } from '../../../src-shared/ipc/sync';
import type { Level } from '../../../src-shared/model/level';
import type { SyncRefusal, SyncTold } from '../../../src-shared/sync';
import { attempt } from '../../api';
import { proposeChange } from '../../app/change';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Button, Changes, Icon, LevelChip, RefusedIcon, TextButton, toasts } from '../../ui';
import { useTitles } from '../history/titles';
import css from './sync.module.css';
import { showSync } from './use-sync';
import { useSyncWords } from './use-sync-words';

const SHOWN = 4;

/** One command of this console that could not stand as it was meant: why, what differs, what next. */
export function Told({ told, view }: { told: SyncTold; view: SyncView }) {
  const t = useTranslations('sync.told');
  const format = useFormat();
  const titles = useTitles();
  const words = useSyncWords(view.names);
  const { refused, skipped, notices } = told.outcome;
  const what = titles.action(told.command);
  const kind = refused !== null ? 'refused' : skipped.length > 0 ? 'partly' : 'noted';
  const entry = refused?.entry ?? skipped[0]?.entry ?? notices[0]?.entry ?? null;
  const parts = skipped.length > 0 ? skipped : refused?.person === undefined ? [] : [refused];

  async function dismiss(): Promise<void> {
    const reply = await attempt('sync.acknowledge', { op: told.op });
    if (reply.ok) showSync(reply.value);
  }
  async function again(): Promise<void> {
    const reply = await attempt('sync.reissue', { op: told.op });
    if (!reply.ok) {
      toasts.show({ tone: 'failed', title: reply.refused.message });
      return;
    }
    proposeChange({
      command: reply.value.command,
      title: t('again', { what }),
      text: t('againWhy'),
      verb: t('againVerb'),
      done: t('againDone'),
      onDone: () => void dismiss(),
    });
  }
  const title = t(kind, { what });
  return (
    <section className={css.told} data-kind={kind} aria-label={title}>
      <header className={css.toldHead}>
        {kind === 'refused' ? <RefusedIcon size={16} /> : <Icon of={TriangleAlert} size={16} />}
        <h2>{title}</h2>
        <span className={css.quiet}>{t('issued', { when: format.dateTime(told.issuedAt) })}</span>
      </header>
      <div className={css.toldWhy}>
        {refused === null ? null : <p>{words.why(refused)}</p>}
        {refused !== null || skipped[0] === undefined ? null : (
          <p>
            {t('skipped', { count: skipped.length })} {words.why(skipped[0])}
          </p>
        )}
        {notices.map((one) => (
          <p key={`${one.kind} ${one.entry} ${one.person ?? ''} ${one.board ?? ''}`}>
            {words.notice(one)}
          </p>
        ))}
      </div>
      {parts.length === 0 ? null : <Parts parts={parts} view={view} />}
      <footer className={css.toldFoot}>
        <Button kind="quiet" onPress={() => void dismiss()}>
          {t('dismiss')}
        </Button>
        {entry === null ? null : (
          <Button icon={History} onPress={() => go({ view: 'history', entry })}>
            {t('open', { entry })}
          </Button>
        )}
        {kind === 'noted' ? null : (
          <Changes>
            <Button kind="primary" onPress={() => void again()}>
              {t('reissue')}
            </Button>
          </Changes>
        )}
      </footer>
    </section>
  );
}

function Parts({
  parts,
  view,
}: {
  parts: readonly (SyncRefusal & { board?: string })[];
  view: SyncView;
}) {
  const t = useTranslations('sync.told');
  const words = useSyncWords(view.names);
  const [all, showAll] = useState(false);
  const shown = all ? parts : parts.slice(0, SHOWN);
  return (
    <>
      <table className={css.parts}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('thing')}</th>
            <th scope="col">{t('isNow')}</th>
            <th scope="col">{t('would')}</th>
            <th scope="col">{t('why')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={`${one.person ?? ''} ${one.board ?? one.thing ?? ''}`}>
              <th scope="row">{one.person === undefined ? '–' : words.nameOf(one.person)}</th>
              <td>{words.thing(one.board ?? one.thing)}</td>
              <td>
                <Step level={one.from} />
              </td>
              <td>
                <Step level={one.to} />
              </td>
              <td className={css.quiet}>{words.short(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all || parts.length <= SHOWN ? null : (
        <div className={css.more}>
          <TextButton onPress={() => showAll(true)}>
            {t('more', { count: parts.length - SHOWN })}
          </TextButton>
        </div>
      )}
    </>
  );
}

const LEVELS: readonly string[] = ['none', 'view', 'comment', 'edit', 'own'] satisfies Level[];

function Step({ level }: { level: string | undefined }) {
  const t = useTranslations('levels.name');
  if (level === undefined || !LEVELS.includes(level)) return <>–</>;
  const known = level as Level;
  return (
    <span className={css.step}>
      <LevelChip level={known} size={16} decorative />
      {t(known)}
    </span>
  );
}
