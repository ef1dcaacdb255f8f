import { useTranslations } from 'use-intl';
import type { CommandInput } from '../../../src-shared/commands';
import type { InternalError } from '../../../src-shared/ipc/contract';
import type { Refusal } from '../../../src-shared/result';
import { isRefusal, useBoardDirectory } from '../../api';
import { useRefusal } from '../../language';
import { FailedState, RefusedIcon, RuleTag } from '../../ui';
import css from './change.module.css';
import { refusedPlace } from './leave-out';

interface RefusalTextProps {
  refused: Refusal | InternalError;
  command?: CommandInput;
}

/** The board that a refusal's path points at, where the command is about several. */
function boardOf(command: CommandInput | undefined, path: string | undefined): string | null {
  const place = refusedPlace(path);
  if (place === null || command === undefined || !('boards' in command)) return null;
  return command.boards?.[place] ?? null;
}

/** A refusal inside a dialog: the rule, what one has and would need, what would help. */
export function RefusalText({ refused, command }: RefusalTextProps) {
  const t = useTranslations('shell.change');
  const r = useTranslations('refusals');
  const levels = useTranslations('levels.name');
  const words = useRefusal();
  const board = boardOf(command, isRefusal(refused) ? refused.path : undefined);
  const boards = useBoardDirectory(board !== null);
  if (!isRefusal(refused)) return <FailedState text={refused.message} />;
  const said = words(refused);
  const name = board === null ? undefined : boards.get(board)?.name;
  return (
    <div className={css.refusal} role="alert">
      <RefusedIcon size={16} />
      <div>
        <p className={css.refusalTitle}>
          {said.title} {said.rule === null ? null : <RuleTag rule={said.rule} />}
        </p>
        {said.text === said.title ? null : <p>{said.text}</p>}
        {name === undefined ? null : <p>{t('about', { name })}</p>}
        {refused.actorLevel === undefined ? null : (
          <p>
            {r('have', { level: levels(refused.actorLevel) })}{' '}
            {refused.needed === undefined ? null : r('needed', { needed: refused.needed })}
          </p>
        )}
        {said.help === null ? null : <p className={css.quiet}>{said.help}</p>}
      </div>
    </div>
  );
}
