import { useTranslations } from 'use-intl';
import type { EntryAnswer } from '../../../src-shared/queries/history';
import { Badge, TextButton } from '../../ui';
import css from './history.module.css';
import { signingOf, useVerification, verifyLedger } from './verify-store';

const TONES = {
  verified: 'open',
  unchecked: 'neutral',
  broken: 'stop',
  unsigned: 'neutral',
} as const;

/** Which console signed an entry, by name and fingerprint, and whether that was checked. */
export function EntrySignature({ entry }: { entry: EntryAnswer }) {
  const t = useTranslations('history.signature');
  const answer = useVerification((state) => state.answer);
  const state = signingOf(entry, answer);
  const { console } = entry;
  const badge = <Badge tone={TONES[state]}>{t(state)}</Badge>;
  if (console === null) return badge;
  return (
    <span className={css.relation}>
      {entry.names[console] || t('console')}
      {/* The beginning of the fingerprint; the whole of it stands in the result of Verify. */}
      <code className={css.mono} title={console}>
        {(console.slice(0, 16).match(/.{4}/g) ?? []).join(' ')}
      </code>
      {badge}
      {state === 'unchecked' ? (
        <TextButton onPress={() => void verifyLedger()}>{t('check')}</TextButton>
      ) : null}
    </span>
  );
}
