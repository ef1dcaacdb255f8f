import { isRefusal, refusalOf } from '../api';
import { FailedState, RefusedState } from '../ui';

/** In place of what could not be read: the rule in words, or that it failed and may be tried again. */
export function ListProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const refused = refusalOf(error);
  if (isRefusal(refused)) return <RefusedState refusal={refused} />;
  return <FailedState text={refused.message} onRetry={onRetry} />;
}
