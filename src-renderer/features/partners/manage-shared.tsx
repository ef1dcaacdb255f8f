import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PartnerItem } from '../../../src-shared/queries/sharing';
import { proposeChange } from '../../app/change';
import { Button, Dialog } from '../../ui';
import { CreateReport } from './create-report';
import css from './partners.module.css';
import { ThingList } from './thing-list';
import type { ThingKind } from './use-things';

interface ManageSharedProps {
  partner: PartnerItem;
  of: ThingKind;
  onClose: () => void;
}

/** G5: each report or board switched on or off; what it means is shown before it is applied. */
export function ManageShared({ partner, of, onClose }: ManageSharedProps) {
  const t = useTranslations('partners');
  const c = useTranslations('common.actions');
  const name = partner.organisation ?? partner.email;
  const [before] = useState<ReadonlySet<string>>(() => new Set(partner[of]));
  const [chosen, setChosen] = useState(before);
  const on = [...chosen].filter((id) => !before.has(id)).length;
  const off = [...before].filter((id) => !chosen.has(id)).length;

  function next(): void {
    onClose();
    proposeChange({
      command: { type: 'partner.setShared', partner: partner.id, [of]: [...chosen] },
      title: t('shared.title', { name }),
      text: t('shared.changes', { on, off }),
      verb: t('shared.verb'),
      done: t('shared.done', { name }),
    });
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t(`shared.${of}`, { name })}
      consequence={on + off === 0 ? t('shared.same') : t('shared.changes', { on, off })}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          <Button kind="primary" size="dialog" isDisabled={on + off === 0} onPress={next}>
            {c('next')}
          </Button>
        </>
      }
    >
      <div className={css.tall}>
        <p className={css.quiet}>{t('shared.why', { name })}</p>
        <ThingList of={of} chosen={chosen} onChange={setChosen} autoFocus />
        {of === 'reports' ? (
          <CreateReport onCreated={(id) => setChosen((was) => new Set([...was, id]))} />
        ) : null}
      </div>
    </Dialog>
  );
}
