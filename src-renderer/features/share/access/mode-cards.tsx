import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { ACCESS_MODES, type AccessMode } from '../../../../src-shared/model/words';
import { ModeIcon, useOff } from '../../../ui';
import css from './access.module.css';

interface ModeCardsProps {
  value: AccessMode;
  isDisabled: boolean;
  onChange: (mode: AccessMode) => void;
}

/** The three ways in, each with what it means. */
export function ModeCards({ value, isDisabled, onChange }: ModeCardsProps) {
  const t = useTranslations('share.access');
  const off = useOff();
  return (
    <RadioGroup
      className={css.cards ?? ''}
      aria-labelledby="share-mode"
      value={value}
      isDisabled={isDisabled || off !== null}
      onChange={(key) => {
        const mode = ACCESS_MODES.find((one) => one === key);
        if (mode !== undefined) onChange(mode);
      }}
    >
      {ACCESS_MODES.map((mode) => (
        <Radio key={mode} value={mode} className={css.card ?? ''}>
          <span className={css.ring} />
          <span className={css.words}>
            <span className={css.title}>
              <ModeIcon mode={mode} /> {t(`modes.${mode}`)}
            </span>
            <span className={css.detail}>{t(`modeWhy.${mode}`)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
