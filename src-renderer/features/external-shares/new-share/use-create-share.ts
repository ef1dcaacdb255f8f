import { useState } from 'react';
import type { CommandInput } from '../../../../src-shared/commands';
import type { InternalError } from '../../../../src-shared/ipc/contract';
import type { Done, Refusal } from '../../../../src-shared/result';
import { execute } from '../../../api';
import { useChangeToasts } from '../../../app/change';

/** Makes the share and holds the invitation's secret for as long as the dialog is open (E3). */
export function useCreateShare() {
  const says = useChangeToasts();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | InternalError | null>(null);
  const [made, setMade] = useState<Done | null>(null);

  async function create(command: CommandInput): Promise<boolean> {
    setBusy(true);
    const answer = await execute(command);
    setBusy(false);
    setRefused(answer.ok ? null : answer.refused);
    if (answer.ok) setMade(answer.value);
    return answer.ok;
  }
  /** With its Undo, once the message is out of the way. */
  function say(done: string): void {
    if (made !== null) says.sayDone(made, { done });
  }
  return { create, say, busy, refused, share: made?.id ?? null, token: made?.token };
}
