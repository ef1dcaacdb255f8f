import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Remedy } from '../../../src-shared/queries/access';
import { proposeChange } from '../../app/change';
import { useRules } from '../../language';
import { Changes, RuleTag, TextButton } from '../../ui';
import { useTitles } from '../history/titles';
import css from './inspector.module.css';
import { given, readyCommand, remedyKey } from './remedies';

interface RemedyListProps {
  remedies: readonly Remedy[];
  /** It is about somebody who exists: what would help can be previewed. */
  real: boolean;
}

/** What would change a path, behind one line: most of the time one asks why, not what to do. */
export function RemedyFold(props: RemedyListProps) {
  const { remedies } = props;
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
      {open ? <RemedyList {...props} /> : null}
    </div>
  );
}

export function RemedyList({ remedies, real }: RemedyListProps) {
  return (
    <ul className={css.remedyList}>
      {remedies.map((remedy) => (
        <RemedyLine key={JSON.stringify(remedy)} remedy={remedy} real={real} />
      ))}
    </ul>
  );
}

function RemedyLine({ remedy, real }: { remedy: Remedy; real: boolean }) {
  const t = useTranslations('inspector.remedies');
  const rules = useRules();
  const titles = useTitles();
  const words = useRemedyWords()(remedy);
  const command = real ? readyCommand(remedy) : null;
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
                  danger: /\.(remove|revoke)/.test(command.type),
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

function useRemedyWords(): (remedy: Remedy) => string {
  const t = useTranslations('inspector.remedies');
  const levels = useTranslations('levels.name');
  const roles = useTranslations('levels.role');
  const workspaceRoles = useTranslations('roles.workspace');
  function named(word: string | null): string {
    if (word === null) return 'other';
    for (const of of [levels, roles, workspaceRoles]) {
      if (of.has(word as never)) return of(word as never);
    }
    return word;
  }
  return (remedy) => {
    const key = `do.${remedyKey(remedy)}` as 'do.override_set';
    return t(t.has(key) ? key : 'do.other', { level: named(given(remedy)) });
  };
}
