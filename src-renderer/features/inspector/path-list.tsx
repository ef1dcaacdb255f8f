import { useTranslations } from 'use-intl';
import { levelCode } from '../../../src-shared/model/level';
import type { AccessAnswer, PathAnswer } from '../../../src-shared/queries/access';
import { useRules } from '../../language';
import { Badge, LevelChip, PathMark, RuleTag } from '../../ui';
import css from './inspector.module.css';
import { NOBODY } from './nobody';
import { RemedyFold } from './remedy-list';
import { SetBy } from './set-by';

interface PathListProps {
  answer: AccessAnswer;
  person: string;
  board: string;
}

/** Every path to the board: those that are open, the deciding one first, then the closed ones. */
export function PathList({ answer, person, board }: PathListProps) {
  const t = useTranslations('inspector');
  const deciding = answer.paths.find((path) => path.open && path.path === answer.via);
  const others = answer.paths.filter((path) => path.open && path !== deciding);
  const open = deciding === undefined ? others : [deciding, ...others];
  const closed = answer.paths.filter((path) => !path.open);
  const line = (path: PathAnswer) => (
    <PathLine
      key={`${path.path} ${path.rule ?? ''} ${path.detail}`}
      path={path}
      answer={answer}
      decides={path === deciding}
      person={person}
      board={board}
    />
  );
  return (
    <>
      <section className={css.section}>
        <h3 className={css.heading}>
          {t('openPaths')} <span className={css.quiet}>{open.length}</span>
        </h3>
        {open.length === 0 ? <p className={css.quiet}>{t('noOpen')}</p> : <ul>{open.map(line)}</ul>}
      </section>
      <section className={css.section}>
        <h3 className={css.heading}>
          {t('closedPaths')} <span className={css.quiet}>{closed.length}</span>
        </h3>
        {closed.length === 0 ? (
          <p className={css.quiet}>{t('noClosed')}</p>
        ) : (
          <ul>{closed.map(line)}</ul>
        )}
      </section>
    </>
  );
}

interface PathLineProps {
  path: PathAnswer;
  answer: AccessAnswer;
  decides: boolean;
  person: string;
  board: string;
}

function PathLine({ path, answer, decides, person, board }: PathLineProps) {
  const t = useTranslations('inspector.words');
  const kinds = useTranslations('kinds.path');
  const common = useTranslations('common.path');
  const levels = useTranslations('levels.name');
  const rules = useRules();
  const key = path.path.replace('.', '_') as 'P1';
  const title = kinds.has(key) ? kinds(key) : path.path;
  // A closed path says what closed it; an open one what it is. Always in the words of this language:
  // main's sentence is English.
  const shownRule = path.rule ?? path.path;
  const said = rules(path.open ? path.path : shownRule) ?? rules(path.path.split('.')[0] ?? '');
  const overrides = path.path === 'P2.1';
  const further = !path.open || decides ? null : weaker();
  function weaker(): string {
    const less = levelCode(path.level) < levelCode(answer.level);
    return less ? t('weaker', { level: levels(answer.level) }) : t('equal');
  }
  return (
    <li className={css.path}>
      <PathMark state={decides ? 'deciding' : path.open ? 'open' : 'closed'} />
      <div className={css.pathBody}>
        <p className={css.pathHead}>
          <span className={css.pathTitle}>{title}</span>
          {path.level === 'none' ? null : (
            <LevelChip
              level={path.level}
              size={16}
              override={overrides && path.open && (path.rule === undefined ? true : 'capped')}
            />
          )}
          {decides ? <Badge tone="open">{common('decides')}</Badge> : null}
          <span className={css.rule}>
            <RuleTag rule={path.open ? path.path : shownRule} />
          </span>
        </p>
        <p className={css.pathText}>
          {said?.text ?? title} {further}
        </p>
        {path.open && path.rule !== undefined ? (
          <p className={css.pathText}>
            {t('capped', { rule: path.rule, level: levels(path.level) })}
          </p>
        ) : null}
        {overrides ? <SetBy person={person} board={board} /> : null}
        <RemedyFold remedies={path.remedies} real={person !== NOBODY} />
      </div>
    </li>
  );
}
