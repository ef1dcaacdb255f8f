import { useTranslations } from 'use-intl';
import { RuleTag } from '../ui';
import css from './path-words.module.css';

const KNOWN = ['P1', 'P2', 'P2_1', 'P3', 'P4', 'P5', 'P6', 'P7'] as const;

/** What a path is called; a finer one than the dictionary knows is called by its family. */
export function usePathName(): (path: string) => string {
  const t = useTranslations('kinds.path');
  return (path) => {
    const key = path.replace('.', '_');
    const family = path.split('.')[0];
    const known = KNOWN.find((one) => one === key) ?? KNOWN.find((one) => one === family);
    return known === undefined ? path : t(known);
  };
}

/** A path's name and its id: Override P2.1. */
export function PathWords({ path }: { path: string }) {
  const name = usePathName();
  return (
    <span className={css.path}>
      {name(path)} <RuleTag rule={path} />
    </span>
  );
}
