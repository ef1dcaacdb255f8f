import { useTranslations } from 'use-intl';
import { PickList } from '../../app/pick-chip';
import { PopChip } from '../../app/pop-chip';
import { Checkbox, Segments } from '../../ui';
import css from './inspector.module.css';
import { AS_THEMSELVES, useInspector, type ViewAs } from './use-inspector';

const PASSWORDS = ['none', 'right', 'wrong'] as const;

/** Through whose eyes: somebody, or a guest whom nobody knows; with link and password, or not. */
export function ViewAsChip({ name }: { name: string | undefined }) {
  const t = useTranslations('inspector.viewAs');
  const { as, see } = useInspector();
  const { guest, link, password } = as;
  const parts = [
    guest ? t('aGuest') : (name ?? t('choose')),
    ...(link ? [t('withLink')] : []),
    ...(password === 'none' ? [] : [t(`with.${password}`)]),
  ];
  const themselves = !guest && !link;
  return (
    <PopChip
      label={t('label')}
      value={parts.join(', ')}
      {...(themselves ? {} : { onClear: () => see(AS_THEMSELVES) })}
    >
      {(close) => <Choice onDone={close} />}
    </PopChip>
  );
}

function Choice({ onDone }: { onDone: () => void }) {
  const t = useTranslations('inspector.viewAs');
  const { as, see } = useInspector();
  const set = (patch: Partial<ViewAs>) => see({ ...as, ...patch });
  return (
    <div className={css.viewAs}>
      <Segments
        label={t('label')}
        options={[
          { id: 'person', label: t('person') },
          { id: 'guest', label: t('guest') },
        ]}
        value={as.guest ? 'guest' : 'person'}
        onChange={(who) => set({ guest: who === 'guest' })}
      />
      <Checkbox
        isSelected={as.link}
        onChange={(link) => set(link ? { link } : { link, password: 'none' })}
      >
        {t('link')}
      </Checkbox>
      {as.link ? (
        <Segments
          label={t('password')}
          options={PASSWORDS.map((id) => ({ id, label: t(`passwords.${id}`) }))}
          value={as.password}
          onChange={(password) => set({ password })}
        />
      ) : null}
      {as.guest ? (
        <p className={css.pathText}>{t('aGuestWhy')}</p>
      ) : (
        <PickList
          of="people"
          label={t('person')}
          onPick={(id) => {
            useInspector.setState({ person: { id } });
            onDone();
          }}
        />
      )}
    </div>
  );
}
