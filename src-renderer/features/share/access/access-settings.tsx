import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../../src-shared/queries/lists';
import type { SharingAnswer } from '../../../../src-shared/queries/sharing';
import type { Refusal } from '../../../../src-shared/result';
import { Changes, Switch, useReadOnly } from '../../../ui';
import { RoleSelect } from '../role-select';
import css from '../share.module.css';
import { WhyNot } from '../why-not';
import { ModeCards } from './mode-cards';
import { PasswordPanel } from './password-panel';
import { useAccessChanges } from './use-access-changes';

interface AccessSettingsProps {
  board: BoardItem;
  sharing: SharingAnswer;
}

/** How one gets in: mode, default role, who manages, password. What is off says its rule. */
export function AccessSettings({ board, sharing }: AccessSettingsProps) {
  const t = useTranslations('share.access');
  /** A password that was made a moment ago: it may be the only time that it is seen (S12). */
  const [fresh, setFresh] = useState<string | null>(null);
  const changes = useAccessChanges(board, sharing, setFresh);
  const { S9, S10, S11 } = sharing.actions;
  const tabs = useTranslations('share.tabs');
  const past = useReadOnly() !== null;
  // With every control off nothing inside takes the focus: the scrolled area itself does.
  const scrolled = past ? { tabIndex: 0, role: 'group', 'aria-label': tabs('access') } : {};
  /** That it is the past is said once, not beside each control. */
  const unlessPast = (refused: Refusal | null) => (past ? [] : [refused]);
  return (
    <div className={css.settings} {...scrolled}>
      <section className={css.setting} aria-labelledby="share-mode">
        <h3 id="share-mode">{t('mode')}</h3>
        <Changes>
          <ModeCards
            value={sharing.mode}
            isDisabled={S10 !== null}
            onChange={(mode) => changes.setMode(mode)}
          />
        </Changes>
        <WhyNot refused={[S10]} />
      </section>
      <section className={css.setting}>
        <Changes>
          <RoleSelect
            label={t('role')}
            hideLabel={false}
            className={css.roleField}
            value={sharing.defaultRole}
            isDisabled={S9 !== null}
            onChange={changes.setDefaultRole}
          />
        </Changes>
        <p className={css.caption}>{t('roleWhy')}</p>
        {/* Nobody can there, so who to ask is no help. */}
        <WhyNot
          refused={unlessPast(S9)}
          text={sharing.mode === 'specific' && S10 === null ? t('roleOff') : undefined}
        />
      </section>
      <PasswordPanel
        board={board}
        sharing={sharing}
        fresh={fresh}
        onRegenerate={changes.regenerate}
      />
      <section className={css.setting}>
        <Changes>
          <Switch
            isSelected={sharing.editorsManage}
            isDisabled={S11 !== null}
            onChange={changes.setEditorsManage}
          >
            {t('editors')}
          </Switch>
        </Changes>
        <p className={css.caption}>{t(sharing.editorsManage ? 'editorsOn' : 'editorsOff')}</p>
        <WhyNot refused={unlessPast(S11)} text={t('editorsOff11')} />
      </section>
    </div>
  );
}
