import { Breadcrumbs as AriaBreadcrumbs, Breadcrumb, Link } from 'react-aria-components';
import css from './breadcrumbs.module.css';

interface BreadcrumbsProps {
  label: string;
  /** The last one is where one is. */
  items: readonly { id: string; label: string; onPress?: () => void }[];
}

export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav aria-label={label}>
      <AriaBreadcrumbs className={css.crumbs ?? ''}>
        {items.map((item, index) => (
          <Breadcrumb key={item.id} id={item.id} className={css.crumb ?? ''}>
            <Link
              className={css.link ?? ''}
              {...(item.onPress === undefined ? {} : { onPress: item.onPress })}
            >
              {item.label}
            </Link>
            {index < items.length - 1 ? <span aria-hidden="true">/</span> : null}
          </Breadcrumb>
        ))}
      </AriaBreadcrumbs>
    </nav>
  );
}
