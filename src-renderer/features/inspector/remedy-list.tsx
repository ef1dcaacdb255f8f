import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Remedy } from '../../../src-shared/queries/access';
import { proposeChange } from '../../app/change';
import { useRules } from '../../language';
import { Changes, RuleTag, TextButton } from '../../ui';
import { useTitles } from '../history/titles';
import css from './inspector.module.css';
import { readyCommand, remedyKey } from './remedies';

/** What would change a path, behind one line: most of the time one asks why, not what to do. */
export function RemedyFold({ remedies }: { remedies: readonly Remedy[] }) {
  const t = useTranslations('inspector.remedies');
  const [open, setOpen] = useState(false);
  if (remedies.length === 0) return null;
  return (
    <div className={css.remedies}>
      <button
        type="button"
        className={css.fold}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('changes', { count: remedies.length })}
      </button>
      {open ? <RemedyList remedies={remedies} /> : null}
    </div>
  );
}

export function RemedyList({ remedies }: { remedies: readonly Remedy[] }) {
  return (
    <ul className={css.remedyList}>
      {remedies.map((remedy) => (
        <RemedyLine key={JSON.stringify(remedy)} remedy={remedy} />
      ))}
    </ul>
  );
}

function RemedyLine({ remedy }: { remedy: Remedy }) {
  const t = useTranslations('inspector.remedies');
  const rules = useRules();
  const titles = useTitles();
  const command = readyCommand(remedy);
  const key = `do.${remedyKey(remedy)}` as 'do.override_set';
  const words = t.has(key) ? t(key) : t('do.other');
  return (
    <li className={css.remedy}>
      <span>
        {words}{' '}
        {command === null ? null : (
          <Changes>
            <TextButton
              label={t('previewOf', { what: words })}
              onPress={() =>
                proposeChange({
                  command,
                  title: t('question', { what: words }),
                  verb: words,
                  done: titles.action(command.type),
                  danger: remedy.effect === 'ends',
                  final: command.type === 'share.revoke',
                })
              }
            >
              {t('preview')}
            </TextButton>
          </Changes>
        )}
      </span>
      <span className={css.rule} title={rules(remedy.needs)?.text ?? ''}>
        <RuleTag rule={remedy.needs} />
      </span>
    </li>
  );
}
