import { ReviewList } from './list/review-list';
import { ReviewPage } from './page/review-page';

/** The campaigns, or the one that is open. */
export function Reviews({ review }: { review: string | undefined }) {
  return review === undefined ? <ReviewList /> : <ReviewPage key={review} id={review} />;
}
