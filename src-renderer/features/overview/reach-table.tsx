import { useTranslations } from 'use-intl';
import { useTeamspaceDirectory } from '../../api';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Badge } from '../../ui';
import { Card } from './card';
import css from './overview.module.css';

const SHOWN = 12;
const NUMBERS = ['members', 'boards', 'overrides'] as const;

/** The teamspaces by size: where most of the access is. */
export function ReachTable() {
  const t = useTranslations('teamspaces');
  const o = useTranslations('overview.reach');
  const format = useFormat();
  const { list } = useTeamspaceDirectory();
  const largest = [...list].sort((a, b) => b.overrides - a.overrides).slice(0, SHOWN);
  return (
    <Card title={o('title')} detail={t('count', { count: list.length })}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            {NUMBERS.map((id) => (
              <th key={id} scope="col" className={css.number}>
                {t(`columns.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {largest.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <button type="button" onClick={() => go({ view: 'teamspaces', teamspace: one.id })}>
                  {one.name}
                </button>{' '}
                {one.archived ? <Badge>{t('archived')}</Badge> : null}
              </th>
              {NUMBERS.map((id) => (
                <td key={id} className={css.number}>
                  {format.count(one[id])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
