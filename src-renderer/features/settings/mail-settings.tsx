import { Send, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { KnownMailSettings } from '../../../src-shared/ipc/outward';
import { attempt, isRefusal, queryClient, useAppState } from '../../api';
import { Button, Notice, NumberField, Select, TextField, toasts } from '../../ui';
import { formOf, type MailForm, PORTS, SECURITIES, settingsOf } from './mail-form';
import { Line, Section } from './section';
import css from './settings.module.css';
import { useChannel } from './use-channel';

/** The server that invitations and notices go through; only admins see it. */
export function MailSettings() {
  const t = useTranslations('settings.mail');
  const settings = useChannel('mail.settings');
  return (
    <Section title={t('title')}>
      {settings.data === undefined ? (
        <Line title={t('none')} text={settings.error === null ? '' : t('failed')}>
          {null}
        </Line>
      ) : (
        <Form key={settings.dataUpdatedAt} known={settings.data} />
      )}
    </Section>
  );
}

function Form({ known }: { known: KnownMailSettings | null }) {
  const t = useTranslations('settings.mail');
  const c = useTranslations('common');
  const locale = useLocale();
  const { actor } = useAppState();
  const [form, setForm] = useState(() => formOf(known, locale.startsWith('de') ? 'de' : 'en'));
  const [wrong, setWrong] = useState<{ path: string; text: string } | null>(null);
  const [testing, setTesting] = useState(false);
  const [failed, setFailed] = useState('');
  const set = (patch: Partial<MailForm>) => setForm((before) => ({ ...before, ...patch }));
  const errorOf = (path: string) => (wrong?.path === path ? wrong.text : undefined);

  async function configure(input: ReturnType<typeof settingsOf> | null): Promise<void> {
    const reply = await attempt('mail.configure', input);
    if (!reply.ok) {
      const path = isRefusal(reply.refused) ? (reply.refused.path ?? '') : '';
      const known = path === 'password' || path === 'from' || path === 'link' || path === 'host';
      setWrong({ path: known ? path : '', text: known ? t(`wrong.${path}`) : t('wrong.other') });
      return;
    }
    setWrong(null);
    toasts.show({ tone: 'done', title: t(input === null ? 'removed' : 'saved') });
    await queryClient.invalidateQueries({ queryKey: ['channel'] });
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void configure(settingsOf(form));
  }
  async function test(): Promise<void> {
    if (actor === null) return;
    setTesting(true);
    const reply = await attempt('mail.test', { to: actor.email });
    setTesting(false);
    setFailed(reply.ok ? '' : reply.refused.message);
    if (reply.ok) toasts.show({ tone: 'done', title: t('tested', { to: actor.email }) });
  }

  return (
    <form className={css.mail} onSubmit={submit} noValidate>
      <p className={css.text}>{t(known === null ? 'none' : 'why')}</p>
      <div className={css.fields}>
        <TextField
          label={t('host')}
          value={form.host}
          onChange={(host) => set({ host })}
          maxLength={253}
          isRequired
          error={errorOf('host')}
        />
        <Select
          label={t('security')}
          value={form.security}
          onChange={(security) => set({ security, port: PORTS[security] })}
          options={SECURITIES.map((id) => ({ id, label: t(`securities.${id}`) }))}
        />
        <NumberField
          label={t('port')}
          value={form.port}
          onChange={(port) => set({ port })}
          min={1}
          max={65_535}
        />
        <TextField
          label={t('user')}
          value={form.user}
          onChange={(user) => set({ user })}
          maxLength={200}
        />
        <TextField
          label={t('password')}
          type="password"
          hint={t(known?.hasPassword ? 'passwordKept' : 'passwordWhy')}
          value={form.password}
          onChange={(password) => set({ password })}
          maxLength={400}
          error={errorOf('password')}
        />
        <TextField
          label={t('from')}
          type="email"
          value={form.from}
          onChange={(from) => set({ from })}
          maxLength={400}
          isRequired
          error={errorOf('from')}
        />
        <Select
          label={t('language')}
          value={form.language}
          onChange={(language) => set({ language })}
          options={(['en', 'de'] as const).map((id) => ({ id, label: c(`language.${id}`) }))}
        />
        <TextField
          label={t('link')}
          type="url"
          hint={t('linkWhy', { token: '{token}' })}
          value={form.link}
          onChange={(link) => set({ link })}
          maxLength={500}
          error={errorOf('link')}
        />
      </div>
      {wrong !== null && wrong.path === '' ? <p role="alert">{wrong.text}</p> : null}
      {failed === '' ? null : (
        <Notice tone="stop" title={t('testFailed')}>
          {failed}
        </Notice>
      )}
      <div className={css.row}>
        <Button kind="primary" type="submit">
          {c('actions.save')}
        </Button>
        <Button
          icon={Send}
          isDisabled={known === null}
          isPending={testing}
          onPress={() => void test()}
        >
          {t('test')}
        </Button>
        {known === null ? null : (
          <Button kind="danger" icon={Trash2} onPress={() => void configure(null)}>
            {t('remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
