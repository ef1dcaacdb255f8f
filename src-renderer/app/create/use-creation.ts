import { useState } from 'react';
import type { CommandInput } from '../../../src-shared/commands';
import type { InternalError } from '../../../src-shared/ipc/contract';
import type { Done, Refusal } from '../../../src-shared/result';
import { execute } from '../../api';
import { useChangeToasts } from '../change';
import { closeOverlays } from '../overlays';

/** Makes something new: takes nobody's access away, so it needs no preview, but says its refusal. */
export function useCreation() {
  const says = useChangeToasts();
  const [refused, setRefused] = useState<Refusal | InternalError | null>(null);
  const [busy, setBusy] = useState(false);

  async function create(
    command: CommandInput,
    done: string,
    then?: (result: Done) => void,
  ): Promise<void> {
    setBusy(true);
    const answer = await execute(command);
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer.refused);
      return;
    }
    closeOverlays();
    says.sayDone(answer.value, { done });
    then?.(answer.value);
  }
  return { create, refused, busy };
}
