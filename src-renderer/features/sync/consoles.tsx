import { Monitor, Plus, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SyncConsole, SyncView } from '../../../src-shared/ipc/sync';
import { useAppState } from '../../api';
import { proposeChange } from '../../app/change';
import { useFormat } from '../../language';
import { Badge, Button, Changes, Icon, IconButton } from '../../ui';
import { EnrolDialog } from './enrol-dialog';
import css from './sync.module.css';

/** Who works on this workspace, and how far each of them is. */
export function Consoles({ view }: { view: SyncView }) {
  const t = useTranslations('sync.consoles');
  const format = useFormat();
  const [enrolling, setEnrolling] = useState(false);
  const { actor } = useAppState();
  // Who cannot sign yet (or no more) can neither let others in nor put them out.
  const isAdmin = actor?.workspaceRole === 'admin' && view.standing === 'active';
  const sorted = [...view.consoles].sort((a, b) => Number(b.self) - Number(a.self));
  return (
    <section aria-label={t('title')}>
      <header className={css.sideHead}>
        <h2>{t('title')}</h2>
        <span className={css.quiet}>{format.number(view.consoles.length)}</span>
        {isAdmin ? (
          <Changes>
            <Button icon={Plus} onPress={() => setEnrolling(true)}>
              {t('enrol')}
            </Button>
          </Changes>
        ) : null}
      </header>
      <ul className={css.consoles}>
        {sorted.map((one) => (
          <ConsoleLine key={one.console} one={one} view={view} mayRevoke={isAdmin} />
        ))}
      </ul>
      {enrolling ? <EnrolDialog onClose={() => setEnrolling(false)} /> : null}
    </section>
  );
}

interface ConsoleLineProps {
  one: SyncConsole;
  view: SyncView;
  mayRevoke: boolean;
}

function ConsoleLine({ one, view, mayRevoke }: ConsoleLineProps) {
  const t = useTranslations('sync.consoles');
  const format = useFormat();
  const { name, person, self, status, seenAt } = one;
  const head = self ? view.confirmed : one.head;
  const whose = person === null ? t('anybody') : (view.names[person] ?? person);
  const seen = self ? t('self') : seenAt === null ? t('never') : format.relative(seenAt);

  function revoke(): void {
    proposeChange({
      command: { type: 'console.revoke', console: one.console },
      title: t('revokeTitle', { name }),
      text: t('revokeWhy'),
      verb: t('revokeVerb'),
      done: t('revokeDone', { name }),
      danger: true,
    });
  }
  return (
    <li className={css.console}>
      <Icon of={Monitor} size={16} />
      <div className={css.grow}>
        <span>{name}</span>
        <small>
          {whose} · {seen}
        </small>
      </div>
      <div className={css.place}>
        {status === 'revoked' ? (
          <Badge tone="stop">{t('revoked')}</Badge>
        ) : head === null ? (
          <span>–</span>
        ) : (
          <>
            <span>{format.number(head)}</span>
            <small className={head < view.confirmed ? css.caution : css.open}>
              {head < view.confirmed ? t('behind', { count: view.confirmed - head }) : t('same')}
            </small>
          </>
        )}
      </div>
      {mayRevoke && status === 'active' && !self ? (
        <Changes>
          <IconButton icon={ShieldOff} label={t('revoke', { name })} size={24} onPress={revoke} />
        </Changes>
      ) : null}
    </li>
  );
}
