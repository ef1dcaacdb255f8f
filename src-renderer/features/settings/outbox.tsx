import { Copy, Mail, RotateCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { OutboxItem } from '../../../src-shared/ipc/outward';
import { attempt, queryClient } from '../../api';
import { useFormat } from '../../language';
import { Badge, Button, IconButton, toasts } from '../../ui';
import { Section } from './section';
import css from './settings.module.css';
import { useChannel } from './use-channel';

const AGAIN_MS = 5_000;
const SHOWN = 50;
const TONES = {
  held: 'neutral',
  queued: 'accent',
  sent: 'open',
  failed: 'stop',
  'handed-over': 'neutral',
} as const;

/** Mails that wait, went out or failed; each can be tried again, copied, or handed over. */
export function Outbox() {
  const t = useTranslations('settings.outbox');
  const items = useChannel('mail.outbox', { every: AGAIN_MS }).data;
  if (items === undefined) return null;
  return (
    <Section title={t('title')}>
      {items.length === 0 ? (
        <p className={css.emptyLine}>{t('empty')}</p>
      ) : (
        <ul className={css.mails} aria-label={t('title')}>
          {items.slice(0, SHOWN).map((item) => (
            <OutboxLine key={item.id} item={item} />
          ))}
        </ul>
      )}
      {items.length > SHOWN ? (
        <p className={css.emptyLine}>{t('more', { count: items.length - SHOWN })}</p>
      ) : null}
    </Section>
  );
}

function OutboxLine({ item }: { item: OutboxItem }) {
  const t = useTranslations('settings.outbox');
  const format = useFormat();
  const { id, to, subject, state } = item;
  const again = () => queryClient.invalidateQueries({ queryKey: ['channel', 'mail.outbox'] });

  async function act(channel: 'mail.retry' | 'mail.open'): Promise<void> {
    const reply = await attempt(channel, { id });
    if (!reply.ok)
      toasts.show({ tone: 'failed', title: t('notDone'), text: reply.refused.message });
    await again();
  }
  async function copy(): Promise<void> {
    const reply = await attempt('mail.message', { id });
    if (!reply.ok) {
      toasts.show({ tone: 'failed', title: t('notDone'), text: reply.refused.message });
      return;
    }
    await navigator.clipboard.writeText(reply.value.text);
    toasts.show({ tone: 'done', title: t('copied') });
  }
  const waits = state === 'queued' || state === 'failed';
  return (
    <li className={css.mailLine}>
      <span className={css.mailWords}>
        <b>{subject}</b>
        <small>
          {to} · {format.relative(item.queuedAt)}
          {item.attempts > 0 ? ` · ${t('attempts', { count: item.attempts })}` : ''}
        </small>
        {item.error === null ? null : <small className={css.stop}>{item.error}</small>}
      </span>
      <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
      {waits ? (
        <>
          <IconButton icon={Copy} label={t('copy', { to })} onPress={() => void copy()} />
          <IconButton icon={Mail} label={t('open', { to })} onPress={() => void act('mail.open')} />
          <Button
            icon={RotateCw}
            label={t('retryOf', { to })}
            onPress={() => void act('mail.retry')}
          >
            {t('retry')}
          </Button>
        </>
      ) : null}
    </li>
  );
}
