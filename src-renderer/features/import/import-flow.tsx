import { useTranslations } from 'use-intl';
import { useFileDrop } from '../../app/use-file-drop';
import { toasts } from '../../ui';
import { ChooseFile } from './choose-file';
import css from './import.module.css';
import { PeopleStep } from './people-step';
import { PreviewStep } from './preview-step';
import { StepTrail } from './step-trail';
import { type ImportDone, useImport } from './use-import';

interface ImportFlowProps {
  /** Into an empty database: asks who the first admin is. */
  first?: boolean;
  file?: File | null;
  onLeave?: () => void;
  onDone: (opens: ImportDone['opens'], done: ImportDone, title: string) => void | Promise<void>;
}

/** A file becomes part of the workspace: read, who is who, preview, apply. */
export function ImportFlow({ first = false, file = null, onLeave, onDone }: ImportFlowProps) {
  const t = useTranslations('importing');
  const run = useImport({
    first,
    file,
    onDone: (report, title) => onDone(report.opens, report, title),
  });
  const { step, opened } = run.state;
  const over = useFileDrop(
    (dropped) => void run.drop(dropped),
    () => toasts.show({ tone: 'info', title: t('many') }),
  );
  return (
    <div className={css.flow}>
      <StepTrail step={step} />
      {opened === null || step === 'choose' || step === 'reading' ? (
        <ChooseFile run={run} over={over} {...(onLeave === undefined ? {} : { onLeave })} />
      ) : step === 'people' || step === 'previewing' ? (
        <PeopleStep run={run} opened={opened} first={first} />
      ) : (
        <PreviewStep run={run} opened={opened} />
      )}
    </div>
  );
}
