import { useTranslations } from 'use-intl';
import type { CommandInput } from '../../../src-shared/commands';
import type { InternalError } from '../../../src-shared/ipc/contract';
import type { Done, Refusal } from '../../../src-shared/result';
import { execute, isRefusal } from '../../api';
import { useRefusal } from '../../language';
import { toasts, useReadOnly } from '../../ui';
import { keyCaps } from '../actions';

interface Said {
  done: string;
  /** How many people. */
  gains?: number;
  losses?: number;
  /** Cannot be undone. */
  final?: boolean;
}

/** The toast of the newest change: it offers Undo, so it goes when that was done another way. */
let newest: string | null = null;

/** Toasts of a change: what was done with Undo, or which rule said no. */
export function useChangeToasts() {
  const t = useTranslations('shell');
  const words = useRefusal();
  const past = useReadOnly();

  function sayRefused(refused: Refusal | InternalError): void {
    if (refused.code === 'cancelled') {
      toasts.show({ tone: 'info', title: past ?? t('change.unchanged') });
      return;
    }
    if (!isRefusal(refused)) {
      toasts.show({ tone: 'failed', title: t('broken.title'), text: refused.message });
      return;
    }
    const said = words(refused);
    const title = said.rule === null ? said.title : `${said.rule} · ${said.title}`;
    const text = [said.text === said.title ? '' : said.text, said.help ?? ''].join(' ').trim();
    toasts.show({ tone: 'refused', title, ...(text === '' ? {} : { text }) });
  }

  async function takeBack(entry: number): Promise<void> {
    const answer = await execute({ type: 'undo', entry });
    if (!answer.ok) sayRefused(answer.refused);
    else sayUndone(answer.value);
  }

  function sayUndone(result: Done): void {
    if (newest !== null) toasts.close(newest);
    newest = null;
    const text = result.entry === null ? '' : t('undone.text', { entry: result.entry });
    toasts.show({ tone: 'done', title: t('undone.title'), text });
  }

  function sayDone(result: Done, { done, gains = 0, losses = 0, final = false }: Said): void {
    const { entry } = result;
    if (entry === null) {
      toasts.show({ tone: 'info', title: t('change.unchanged') });
      return;
    }
    const parts = [
      t('change.done', { entry }),
      ...(gains > 0 ? [t('change.gains', { count: gains })] : []),
      ...(losses > 0 ? [t('change.losses', { count: losses })] : []),
    ];
    if (final) {
      toasts.show({ tone: 'done', title: done, text: parts.join(' · ') });
      return;
    }
    newest = toasts.show({
      tone: 'done',
      title: done,
      text: parts.join(' · '),
      action: {
        label: t('change.undo'),
        keys: keyCaps('mod+z'),
        onPress: () => void takeBack(entry),
      },
    });
  }

  return { sayDone, sayRefused, sayUndone };
}

/** The command with its reason, which an empty field leaves out. */
export function withReason(command: CommandInput, reason: string): CommandInput {
  const trimmed = reason.trim();
  return trimmed === '' ? command : { ...command, reason: trimmed };
}
