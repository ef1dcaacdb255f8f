import type { ReadyMessage } from '../../../src-shared/ipc/outward';
import type { ShareRow } from '../../../src-shared/model/rows';
import { written } from './compose';
import { tokenWords } from './link-words';
import { shareWords, stillOpen } from './share-words';
import { hosted, type Surroundings, type Writing, writingFor } from './writing';

/**
 * The recipient's message of a share, for a person to copy: what they will see, in which mode,
 * until when. Without the token it says that the link comes separately.
 */
export function composeShare(
  share: ShareRow,
  token: string | undefined,
  given: Surroundings,
): ReadyMessage {
  stillOpen(given.state, share.id, ['pending', 'live']);
  const writing = writingFor(share.person, given);
  const link = linkOf(share, token, writing);
  return written(writing, {
    words: writing.words['share-invitation'],
    values: shareWords(writing, share).values,
    after: [hosted(writing), ...link],
  });
}

/** Who has redeemed the share needs no link any more. */
function linkOf({ status, id }: ShareRow, token: string | undefined, writing: Writing): string[] {
  if (status === 'live') return [];
  return token === undefined ? [writing.words.later] : tokenWords(writing, token, id);
}
