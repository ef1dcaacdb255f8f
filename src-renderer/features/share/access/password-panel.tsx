import { Copy, Eye, EyeOff, RefreshCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../../src-shared/queries/lists';
import type { SharingAnswer } from '../../../../src-shared/queries/sharing';
import { go } from '../../../state';
import { Button, Changes, FailedState, TextButton } from '../../../ui';
import css from '../share.module.css';
import { WhyNot } from '../why-not';
import own from './access.module.css';
import { usePassword } from './use-password';

interface PasswordPanelProps {
  board: BoardItem;
  sharing: SharingAnswer;
  /** Made a moment ago. */
  fresh: string | null;
  onRegenerate: () => void;
}

/** S12: shown on demand to who may invite, copied, made anew; says when it cannot be kept. */
export function PasswordPanel({ board, sharing, fresh, onRegenerate }: PasswordPanelProps) {
  const t = useTranslations('share.password');
  const password = usePassword(board.id, fresh);
  const { S3, S10 } = sharing.actions;
  /** Whether it is kept matters to who makes it. */
  const makes = S10 === null;
  const idle = sharing.hasPassword && sharing.mode !== 'link-password';
  return (
    <section className={css.setting} aria-labelledby="share-password">
      <h3 id="share-password">{t('title')}</h3>
      {sharing.hasPassword ? (
        <>
          <div className={own.password}>
            <output className={own.secret} aria-live="polite">
              {password.shown ?? (
                <>
                  <span aria-hidden="true">••••••••••••••••</span>
                  <span className="visually-hidden">{t('hidden')}</span>
                </>
              )}
            </output>
            {password.shown === null ? (
              <Changes>
                <Button
                  icon={Eye}
                  isDisabled={S3 !== null}
                  isPending={password.asking}
                  onPress={() => void password.show()}
                >
                  {t('show')}
                </Button>
              </Changes>
            ) : (
              <>
                <Button icon={Copy} onPress={() => void password.copy()}>
                  {t('copy')}
                </Button>
                <Button icon={EyeOff} onPress={password.hide}>
                  {t('hide')}
                </Button>
              </>
            )}
            <Changes>
              <Button icon={RefreshCw} isDisabled={S10 !== null} onPress={onRegenerate}>
                {t('again')}
              </Button>
            </Changes>
          </div>
          {idle ? <p className={css.caption}>{t('idle')}</p> : null}
          {password.lost ? <p className={css.caution}>{t('lost')}</p> : null}
          {password.once ? <p className={css.caution}>{t('once')}</p> : null}
        </>
      ) : (
        <p className={css.caption}>{t('none')}</p>
      )}
      {makes && password.secrets === 'locked' && !password.once ? (
        <p className={css.caution}>
          {t('locked')}{' '}
          <TextButton onPress={() => go({ view: 'settings' })}>{t('settings')}</TextButton>
        </p>
      ) : null}
      {makes && password.secrets === 'absent' && !password.once ? (
        <p className={css.caution}>{t('cannotKeep')}</p>
      ) : null}
      {password.failed === null ? null : <FailedState text={password.failed} />}
      <WhyNot refused={[password.refused, sharing.hasPassword ? S3 : null]} />
    </section>
  );
}
