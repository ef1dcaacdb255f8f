import type { KnownMailSettings, MailSettings } from '../../../src-shared/ipc/outward';

/** The fields as they are typed. */
export interface MailForm {
  host: string;
  port: number | null;
  security: MailSettings['security'];
  user: string;
  password: string;
  from: string;
  language: MailSettings['language'];
  link: string;
}

export const SECURITIES = ['tls', 'starttls', 'none'] as const;
/** What each way usually listens on. */
export const PORTS: Record<MailSettings['security'], number> = {
  tls: 465,
  starttls: 587,
  none: 1025,
};

export function formOf(known: KnownMailSettings | null, language: 'en' | 'de'): MailForm {
  return {
    host: known?.host ?? '',
    port: known?.port ?? PORTS.tls,
    security: known?.security ?? 'tls',
    user: known?.user ?? '',
    // Kept in the keychain and never answered: left empty it stays as it is.
    password: '',
    from: known?.from ?? '',
    language: known?.language ?? language,
    link: known?.link ?? '',
  };
}

export function settingsOf(form: MailForm): MailSettings {
  const { host, port, security, from, language } = form;
  const user = form.user.trim();
  const link = form.link.trim();
  return {
    host: host.trim(),
    port: port ?? 0,
    security,
    from: from.trim(),
    language,
    ...(user === '' ? {} : { user }),
    ...(form.password === '' ? {} : { password: form.password }),
    ...(link === '' ? {} : { link }),
  };
}
