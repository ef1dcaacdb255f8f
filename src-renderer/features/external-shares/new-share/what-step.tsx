import { Building2, Eye, IdCard, SquareKanban } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { SHARE_SCOPES } from '../../../../src-shared/model/words';
import { useAppState } from '../../../api';
import { Icon, Notice } from '../../../ui';
import css from './new-share.module.css';
import type { ShareDraft } from './share-draft';
import { TargetPicker } from './target-picker';
import { useStaysClosed } from './use-stays-closed';

const ICONS = { card: IdCard, board: SquareKanban, tenant: Building2 };

interface WhatStepProps {
  draft: ShareDraft;
  who: string;
  /** Opened from a board: its cards are offered. */
  board: string | undefined;
  onChange: (patch: Partial<ShareDraft>) => void;
}

/** E2: card, then board, then tenant; each says what stays closed. */
export function WhatStep({ draft, who, board, onChange }: WhatStepProps) {
  const t = useTranslations('externalShares.new.what');
  const admin = useAppState().actor?.workspaceRole === 'admin';
  const closed = useStaysClosed(draft);
  return (
    <>
      <div>
        <h3 id="new-share-what" className={css.question}>
          {t('question', { who })}
        </h3>
        <p className={css.why}>{t('smallest')}</p>
      </div>
      <RadioGroup
        className={css.cards ?? ''}
        aria-labelledby="new-share-what"
        value={draft.scope}
        onChange={(key) => {
          const scope = SHARE_SCOPES.find((one) => one === key);
          if (scope !== undefined) onChange({ scope });
        }}
      >
        {SHARE_SCOPES.map((scope) => (
          <div key={scope} className={css.card}>
            <Radio
              value={scope}
              className={css.radio ?? ''}
              isDisabled={scope === 'tenant' && !admin}
            >
              <span className={css.ring} />
              <span className={css.words}>
                <span className={css.title}>
                  <Icon of={ICONS[scope]} size={14} /> {t(`scope.${scope}`)}
                </span>
                <span className={css.detail}>{t(`scopeWhy.${scope}`)}</span>
              </span>
            </Radio>
            {draft.scope === scope && scope === 'card' ? (
              <TargetPicker
                of="card"
                board={board}
                value={draft.card}
                onPick={(card) => onChange({ card })}
              />
            ) : null}
            {draft.scope === scope && scope === 'board' ? (
              <TargetPicker
                of="board"
                board={undefined}
                value={draft.board}
                onPick={(picked) => onChange({ board: picked })}
              />
            ) : null}
          </div>
        ))}
      </RadioGroup>
      <div aria-live="polite">
        {closed === null ? null : (
          <Notice
            tone={draft.scope === 'tenant' ? 'caution' : 'open'}
            mark={<Icon of={Eye} size={16} />}
            title={t(`sees.${draft.scope}`, { who, name: closed.name })}
          >
            {closed.text}
          </Notice>
        )}
      </div>
    </>
  );
}
