import { ChevronRight, type LucideIcon } from 'lucide-react';
import { useFormat } from '../../language';
import { Icon } from '../../ui';
import css from './overview.module.css';

export interface Task {
  id: string;
  icon: LucideIcon;
  label: string;
  /** What is meant, by name; empty when there is nothing to do. */
  detail: string;
  count: number | undefined;
  /** Somebody's change did not stand: more than work that waits. */
  urgent?: boolean;
  onOpen: () => void;
}

/** What waits for somebody: each line leads to just what it counts. */
export function ToDo({ tasks }: { tasks: readonly Task[] }) {
  const format = useFormat();
  return (
    <ul className={css.tasks}>
      {tasks.map(({ id, icon, label, detail, count, urgent = false, onOpen }) => (
        <li key={id}>
          <button
            type="button"
            className={css.task}
            data-none={count === 0}
            data-urgent={urgent}
            onClick={onOpen}
          >
            <Icon of={icon} size={16} />
            <span className={css.taskLabel}>{label}</span>
            <span className={css.taskDetail}>{detail}</span>
            <b className={css.taskCount}>{count === undefined ? '…' : format.count(count)}</b>
            <Icon of={ChevronRight} size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
