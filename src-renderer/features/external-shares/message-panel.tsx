import { Copy, Mail } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { ReadyMessage } from '../../../src-shared/ipc/outward';
import { type Attempt, attempt, isRefusal } from '../../api';
import { RefusalText } from '../../app/change/refusal-text';
import { Button, Segments, Spinner, toasts } from '../../ui';
import css from './new-share/new-share.module.css';

const LANGUAGES = ['en', 'de'] as const;
type Spoken = (typeof LANGUAGES)[number];

interface MessagePanelProps {
  share: string;
  /** Known only to who made the invitation, and only now (E3). */
  token: string | undefined;
}

/** The message to the recipient, ready to copy or to hand to the mail program. */
export function MessagePanel({ share, token }: MessagePanelProps) {
  const t = useTranslations('externalShares.message');
  const c = useTranslations('common');
  const locale = useLocale();
  const [language, setLanguage] = useState<Spoken>(locale.startsWith('de') ? 'de' : 'en');
  const [message, setMessage] = useState<Attempt<ReadyMessage> | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let current = true;
    const input = { share, language, ...(token === undefined ? {} : { token }) };
    void attempt('share.message', input).then((reply) => {
      if (current) setMessage(reply);
    });
    return () => {
      current = false;
    };
  }, [share, token, language]);

  async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    toasts.show({ tone: 'done', title: t('copied') });
  }
  async function hand(): Promise<void> {
    const input = { share, language, ...(token === undefined ? {} : { token }) };
    const reply = await attempt('share.open', input);
    if (reply.ok) setTrouble('');
    else setTrouble(isRefusal(reply.refused) ? t('tooLong') : reply.refused.message);
  }

  if (message === null) {
    return (
      <p className={css.line} role="status">
        <Spinner /> {c('loading')}
      </p>
    );
  }
  if (!message.ok) return <RefusalText refused={message.refused} />;
  const { to, subject, text } = message.value;
  return (
    <>
      <div className={css.line}>
        <Segments
          label={t('language')}
          options={LANGUAGES.map((id) => ({ id, label: c(`language.${id}`) }))}
          value={language}
          onChange={setLanguage}
        />
        <span className={css.grow} />
        <Button icon={Mail} onPress={() => void hand()}>
          {t('mail')}
        </Button>
        <Button kind="primary" icon={Copy} onPress={() => void copy(text)}>
          {t('copy')}
        </Button>
      </div>
      <dl className={css.facts}>
        <dt>{t('to')}</dt>
        <dd>{to}</dd>
        <dt>{t('subject')}</dt>
        <dd>{subject}</dd>
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by key. */}
      <section className={css.message} aria-label={t('text')} tabIndex={0}>
        {text}
      </section>
      {trouble === '' ? null : <p role="alert">{trouble}</p>}
      {token === undefined ? null : <p className={css.why}>{t('once')}</p>}
    </>
  );
}
