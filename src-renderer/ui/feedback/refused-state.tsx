import type { ReactNode } from 'react';
import type { Refusal } from '../../../src-shared/result';
import { useRefusal } from '../../language';
import { RefusedIcon } from '../marks/refused-icon';
import { RuleTag } from '../marks/rule-tag';
import css from './message.module.css';

interface RefusedStateProps {
  refusal: Refusal;
  /** What would help, as a button. */
  action?: ReactNode;
}

/** The rules say no: which rule, in words, and what would help. */
export function RefusedState({ refusal, action }: RefusedStateProps) {
  const words = useRefusal()(refusal);
  return (
    <div className={css.message} role="alert">
      <RefusedIcon size={24} />
      <p className={css.title}>{words.title}</p>
      <p className={css.text}>
        {words.rule === null ? null : <RuleTag rule={words.rule} />}
        {words.text} {words.help}
      </p>
      {action === undefined ? null : <div className={css.action}>{action}</div>}
    </div>
  );
}
