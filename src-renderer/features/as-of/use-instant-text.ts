import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWorkspaceZone } from '../../app/workspace-zone';
import { instantOfText, localText } from '../../app/zone-time';

/** What somebody writes into a field of date and time, and the instant of the past that it names. */
export function useInstantText(first: string | null, otherwise: number) {
  const t = useTranslations('asOf.dialog');
  const zone = useWorkspaceZone();
  const [now] = useState(() => Date.now());
  const [text, setText] = useState(() =>
    localText(first === null ? now - otherwise : Date.parse(first), zone),
  );
  const named = instantOfText(text, zone);
  const future = named !== null && named > now;
  return {
    text,
    setText,
    zone,
    now,
    /** Epoch milliseconds; null while it names none, or one that lies ahead. */
    at: future ? null : named,
    error: future ? t('future') : named === null ? t('incomplete') : undefined,
  };
}
