import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { attempt, queryClient } from '../../api';
import { Badge, Button, TextField } from '../../ui';
import { Line, Section } from './section';
import css from './settings.module.css';
import { useChannel } from './use-channel';

/** The least that main takes. */
const SHORTEST = 12;
const TONES = {
  unlocked: 'open',
  passphrase: 'open',
  locked: 'caution',
  absent: 'caution',
} as const;

/** Where secrets are kept: the system's keychain, a passphrase, or nowhere (then shown once). */
export function SecretsSettings() {
  const t = useTranslations('settings.secrets');
  const state = useChannel('secrets.state').data;
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  if (state === undefined) return null;
  const asks = !state.canKeep && state.state !== 'locked';
  const kept = state.state === 'passphrase' && !state.canKeep ? 'closed' : state.state;

  async function unlock(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (passphrase.length < SHORTEST) {
      setWrong(t('short', { least: SHORTEST }));
      return;
    }
    const reply = await attempt('secrets.unlock', { passphrase });
    setWrong(reply.ok ? undefined : t(reply.refused.code === 'forbidden' ? 'wrong' : 'failed'));
    if (!reply.ok) return;
    setPassphrase('');
    await queryClient.invalidateQueries({ queryKey: ['channel'] });
  }
  return (
    <Section title={t('title')}>
      <Line title={t('where')} text={t(`why.${kept}`)}>
        <Badge tone={state.canKeep ? TONES[state.state] : 'caution'}>{t(`state.${kept}`)}</Badge>
      </Line>
      {asks ? (
        <Line title={t('passphrase')} text={t(kept === 'closed' ? 'open' : 'choose')}>
          <form className={css.row} onSubmit={(event) => void unlock(event)} noValidate>
            <TextField
              label={t('passphrase')}
              hideLabel
              type="password"
              value={passphrase}
              onChange={setPassphrase}
              maxLength={200}
              error={wrong}
              className={css.grow ?? ''}
            />
            <Button icon={KeyRound} type="submit">
              {t(kept === 'closed' ? 'openVerb' : 'chooseVerb')}
            </Button>
          </form>
        </Line>
      ) : null}
    </Section>
  );
}
