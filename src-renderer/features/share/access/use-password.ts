import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SecretsState } from '../../../../src-shared/ipc/outward';
import type { Refusal } from '../../../../src-shared/result';
import { attempt, isRefusal } from '../../../api';
import { toasts } from '../../../ui';

/** A board's password while it is looked at: it is asked for on demand and forgotten on leaving. */
export function usePassword(board: string, fresh: string | null) {
  const t = useTranslations('share.password');
  const [shown, setShown] = useState<string | null>(null);
  const [lost, setLost] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [secrets, setSecrets] = useState<SecretsState | null>(null);

  useEffect(() => {
    void attempt('secrets.state').then((reply) => {
      if (reply.ok) setSecrets(reply.value);
    });
  }, []);
  useEffect(() => {
    if (fresh === null) return;
    setShown(fresh);
    setLost(false);
  }, [fresh]);

  async function show(): Promise<void> {
    setAsking(true);
    const reply = await attempt('password.show', { board });
    setAsking(false);
    setRefused(null);
    setFailed(null);
    if (reply.ok) {
      setShown(reply.value.password);
      setLost(reply.value.password === null);
    } else if (isRefusal(reply.refused)) setRefused(reply.refused);
    else setFailed(reply.refused.message);
  }

  async function copy(): Promise<void> {
    if (shown === null) return;
    await navigator.clipboard.writeText(shown);
    toasts.show({ tone: 'info', title: t('copied') });
  }

  return {
    shown,
    lost,
    asking,
    refused,
    failed,
    secrets: secrets === null || secrets.canKeep ? null : secrets.state,
    /** It was made now and nothing keeps it. */
    once: shown !== null && shown === fresh && secrets?.canKeep === false,
    show,
    copy,
    hide: () => setShown(null),
  };
}
