import { useEffect, useRef, useState } from 'react';
import type { ImportOpened, ImportReport } from '../../../src-shared/ipc/app';
import type { Reply } from '../../../src-shared/ipc/contract';
import { attempt } from '../../api';
import { bridge } from '../../api/bridge';
import { type ImportState, planOf, read, START } from './import-state';

export type ImportDone = ImportReport & { entry: number };

interface Options {
  first: boolean;
  /** Dropped before the flow was there. */
  file: File | null;
  onDone: (report: ImportDone, title: string) => void | Promise<void>;
}

/** Reads, previews and applies one file; main keeps its bytes under a token meanwhile. */
export function useImport({ first, file, onDone }: Options) {
  const [state, setState] = useState(START);
  const patch = (more: Partial<ImportState>) => setState((now) => ({ ...now, ...more }));

  function opened(reply: Reply<ImportOpened | null>): void {
    if (!reply.ok) patch({ step: 'choose', refused: reply.refused });
    else if (reply.value === null) patch({ step: 'choose' });
    else {
      const { value } = reply;
      setState((now) => read(now, value));
    }
  }
  async function choose(): Promise<void> {
    patch({ step: 'reading', refused: null });
    opened(await attempt('import.open', {}));
  }
  async function drop(dropped: File): Promise<void> {
    patch({ step: 'reading', refused: null });
    try {
      opened(await bridge().openFile(dropped));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      patch({ step: 'choose', refused: { code: 'internal', message } });
    }
  }
  async function preview(): Promise<void> {
    patch({ step: 'previewing', refused: null });
    const reply = await attempt('import.preview', planOf(state, first));
    if (reply.ok) patch({ step: 'preview', report: reply.value });
    else patch({ step: 'people', refused: reply.refused });
  }
  async function apply(): Promise<void> {
    patch({ step: 'applying', refused: null });
    const reply = await attempt('import.apply', planOf(state, first));
    if (!reply.ok) {
      patch({ step: 'preview', refused: reply.refused });
      return;
    }
    await onDone(reply.value, state.opened?.title ?? '');
    setState(START);
  }

  const started = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dropped file is read once, on arrival.
  useEffect(() => {
    if (file === null || started.current) return;
    started.current = true;
    void drop(file);
  }, [file]);

  return { state, patch, choose, drop, preview, apply, reset: () => setState(START) };
}
export type Import = ReturnType<typeof useImport>;
