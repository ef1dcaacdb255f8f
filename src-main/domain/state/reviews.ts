import type {
  ReviewItemRow,
  ReviewRow,
  SnoozeRow,
  ThresholdRow,
} from '../../../src-shared/model/rows';
import { pairKey, type RowChange } from '../changes';
import { Directory, put } from './directory';

type Items = ReadonlyMap<string, ReviewItemRow>;

/** Reviews with their items, what is snoozed, and from when on something is a finding. */
export class Reviews {
  readonly rows: Directory<ReviewRow>;
  readonly snoozes: Map<string, SnoozeRow>;
  threshold: ThresholdRow | null;
  /** review → item → row. Clones share a review's items until one of them writes there. */
  private readonly items: Map<string, Map<string, ReviewItemRow>>;
  private readonly own = new Set<string>();

  constructor(from?: Reviews) {
    this.rows = from?.rows.clone() ?? new Directory();
    this.snoozes = new Map(from?.snoozes);
    this.threshold = from?.threshold ?? null;
    this.items = new Map(from?.items);
    from?.own.clear();
  }

  /** In the order in which they were made. */
  itemsOf(review: string): Items {
    return this.items.get(review) ?? NO_ITEMS;
  }

  *allItems(): IterableIterator<ReviewItemRow> {
    for (const items of this.items.values()) yield* items.values();
  }

  snooze(kind: string, subject: string): SnoozeRow | undefined {
    return this.snoozes.get(pairKey(kind, subject));
  }

  /** A present row of one of these tables. */
  row(table: 'review' | 'reviewItem' | 'snooze' | 'threshold', key: string): object | null {
    switch (table) {
      case 'review':
        return this.rows.get(key) ?? null;
      case 'reviewItem': {
        const [review = '', item = ''] = key.split(' ');
        return this.itemsOf(review).get(item) ?? null;
      }
      case 'snooze':
        return this.snoozes.get(key) ?? null;
      case 'threshold':
        return this.threshold;
    }
  }

  apply(change: RowChange): void {
    switch (change.table) {
      case 'review':
        put(this.rows, change as RowChange<'review'>);
        return;
      case 'reviewItem':
        this.applyItem(change as RowChange<'reviewItem'>);
        return;
      case 'snooze': {
        const { key, after } = change as RowChange<'snooze'>;
        if (after === null) this.snoozes.delete(key);
        else this.snoozes.set(key, after);
        return;
      }
      case 'threshold':
        this.threshold = change.after as ThresholdRow | null;
    }
  }

  private applyItem({ before, after }: RowChange<'reviewItem'>): void {
    const row = after ?? before;
    if (row === null) return;
    const items = this.ownItems(row.review);
    if (after === null) items.delete(row.item);
    else items.set(row.item, after);
    if (items.size === 0) this.items.delete(row.review);
  }

  private ownItems(review: string): Map<string, ReviewItemRow> {
    const present = this.items.get(review);
    if (present !== undefined && this.own.has(review)) return present;
    const items = new Map(present);
    this.items.set(review, items);
    this.own.add(review);
    return items;
  }
}

const NO_ITEMS: Items = new Map();
