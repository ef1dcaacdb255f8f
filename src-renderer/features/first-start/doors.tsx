import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { attempt, cancelJob, useJob } from '../../api';
import { useActions } from '../../app/actions';
import { useFileDrop } from '../../app/use-file-drop';
import { useStable } from '../../app/use-stable';
import { Button, ProgressBar, toasts } from '../../ui';
import { DoorCard } from './door-card';
import { enterWorkspace } from './enter-workspace';
import type { Door } from './first-start';
import css from './first-start.module.css';

interface DoorsProps {
  onOpen: (door: Door) => void;
  onDrop: (file: File) => void;
}

/** Create, import, demo, join; by mouse, by 1 to 4, or by dropping a file anywhere. */
export function Doors({ onOpen, onDrop }: DoorsProps) {
  const t = useTranslations('firstStart');
  const c = useTranslations('common');
  const i = useTranslations('importing');
  const job = useJob('demo');
  const [making, setMaking] = useState(false);
  const over = useFileDrop(onDrop, () => toasts.show({ tone: 'info', title: i('many') }));

  const demo = useStable(async (): Promise<void> => {
    setMaking(true);
    const reply = await attempt('app.demo', { size: 'small' });
    if (reply.ok) await enterWorkspace();
    else toasts.show({ tone: 'failed', title: c('failed.title'), text: reply.refused.message });
    setMaking(false);
  });

  const actions = useMemo(
    () =>
      (['create', 'import', 'demo', 'join'] as const).map((door, index) => ({
        id: `door.${door}`,
        label: t(`${door}.title`),
        group: 'here' as const,
        keys: [String(index + 1)],
        disabled: making,
        run: () => (door === 'demo' ? void demo() : onOpen(door)),
      })),
    [t, making, onOpen, demo],
  );
  useActions(actions);
  useEffect(() => {
    document.querySelector<HTMLElement>('[data-first-door] button')?.focus({
      preventScroll: true,
    });
  }, []);

  return (
    <ul className={css.doors} aria-label={t('doors')}>
      <DoorCard kind="create" keyCap="1" first title={t('create.title')} text={t('create.text')}>
        <Button kind="primary" size="dialog" isDisabled={making} onPress={() => onOpen('create')}>
          {t('create.button')}
        </Button>
      </DoorCard>
      <DoorCard
        kind="import"
        keyCap="2"
        over={over}
        title={t('import.title')}
        text={over ? t('import.drop') : t('import.text')}
      >
        <Button size="dialog" isDisabled={making} onPress={() => onOpen('import')}>
          {t('import.button')}
        </Button>
      </DoorCard>
      <DoorCard kind="demo" keyCap="3" title={t('demo.title')} text={t('demo.text')}>
        {making ? (
          <div className={css.making} role="status">
            <span>{t('demo.working')}</span>
            {job === null ? (
              <ProgressBar label={t('demo.working')} done={0} />
            ) : (
              <ProgressBar label={t('demo.working')} done={job.done} total={job.total} />
            )}
            {job === null || job.committing ? null : (
              <Button kind="quiet" onPress={() => void cancelJob(job.job)}>
                {c('actions.cancel')}
              </Button>
            )}
          </div>
        ) : (
          <Button size="dialog" onPress={() => void demo()}>
            {t('demo.button')}
          </Button>
        )}
      </DoorCard>
      <DoorCard kind="join" keyCap="4" title={t('join.title')} text={t('join.text')}>
        <Button size="dialog" isDisabled={making} onPress={() => onOpen('join')}>
          {t('join.button')}
        </Button>
      </DoorCard>
    </ul>
  );
}
