import { useTranslations } from 'use-intl';
import type { SyncView } from '../../../src-shared/ipc/sync';
import type { SyncNotice, SyncRefusal } from '../../../src-shared/sync';
import { useRules } from '../../language';

/** Refusals and notices of the merged order in words; ids by the names that the view brings. */
export function useSyncWords(names: SyncView['names']) {
  const t = useTranslations('sync');
  const rules = useRules();
  const nameOf = (id: string | null | undefined) =>
    id == null ? t('told.somebody') : (names[id] ?? id);

  function why({ why, by, entry, rule }: SyncRefusal): string {
    if (why === 'rule' && rule !== undefined) return rules(rule)?.text ?? t('why.rule');
    if (why === 'changed' || why === 'contested') {
      return entry === null ? t(`why.${why}Nobody`) : t(`why.${why}`, { by: nameOf(by), entry });
    }
    return t(`why.${why}`);
  }

  function short({ why, rule }: SyncRefusal): string {
    return why === 'rule' && rule !== undefined ? rule : t(`short.${why}`);
  }

  function notice({ kind, by, person, entry }: SyncNotice): string {
    return t(`notice.${kind}`, { by: nameOf(by), person: nameOf(person), entry });
  }

  /** `card …`, `report …`: the kind stands before the id. */
  function thing(id: string | undefined): string {
    return id === undefined ? '–' : nameOf(id.slice(id.lastIndexOf(' ') + 1));
  }
  return { why, short, notice, thing, nameOf };
}
