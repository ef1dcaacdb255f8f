import { useTranslations } from 'use-intl';
import type { VerifiedConsole } from '../../../src-shared/queries/proof';
import { Badge } from '../../ui';
import css from './verify.module.css';

interface VerifyConsolesProps {
  consoles: readonly VerifiedConsole[];
  unsigned: number;
}

/** Who signed: each console's name and fingerprint, which is what people compare. */
export function VerifyConsoles({ consoles, unsigned }: VerifyConsolesProps) {
  const t = useTranslations('history.verify');
  return (
    <section className={css.section} aria-label={t('consoles')}>
      <h3 className={css.heading}>{t('consoles')}</h3>
      {consoles.length === 0 ? (
        <p className={css.quiet}>{t(unsigned === 0 ? 'noConsoles' : 'noConsolesWhy')}</p>
      ) : (
        <ul className={css.consoles}>
          {consoles.map((one) => (
            <li key={one.console} className={css.console}>
              <p className={css.consoleHead}>
                <b>{one.name}</b>
                <Badge tone={one.status === 'active' ? 'open' : 'neutral'}>
                  {t(`status.${one.status}`)}
                </Badge>
              </p>
              <code className={css.fingerprint}>{one.fingerprint}</code>
              <p className={css.quiet}>
                {t('signedRange', { count: one.entries, from: one.from, to: one.to })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
