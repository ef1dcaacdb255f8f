import { Filter } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { useActions } from './actions';

/** `/` brings one to the view's own filter. */
export function useFilterAction(input: RefObject<HTMLInputElement | null>, label: string): void {
  useActions(
    useMemo(
      () => [
        {
          id: 'filter',
          icon: Filter,
          label,
          group: 'here',
          keys: ['/'],
          run: () => {
            input.current?.focus();
            input.current?.select();
          },
        },
      ],
      [input, label],
    ),
  );
}
