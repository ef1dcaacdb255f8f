import type { InvitationRow, ShareRow } from '../../../src-shared/model/rows';
import type { RowChange } from '../changes';
import { Directory, put } from './directory';

/** External shares and the single-use links of invitations, with what is asked of them often. */
export class Shares {
  readonly rows: Directory<ShareRow>;
  readonly invitations: Directory<InvitationRow>;
  private readonly byPerson: Map<string, Set<string>>;
  private readonly openOf: Map<string, string>;

  constructor(from?: Shares) {
    this.rows = from?.rows.clone() ?? new Directory();
    this.invitations = from?.invitations.clone() ?? new Directory();
    this.byPerson = new Map([...(from?.byPerson ?? [])].map(([k, ids]) => [k, new Set(ids)]));
    this.openOf = new Map(from?.openOf);
  }

  /** Shares that a person was ever given, whatever their status. */
  *of(person: string): IterableIterator<ShareRow> {
    for (const id of this.byPerson.get(person) ?? []) {
      const row = this.rows.get(id);
      if (row !== undefined) yield row;
    }
  }

  /** Whether there is anything to look at: most people hold no share. */
  any(person: string): boolean {
    return this.byPerson.has(person);
  }

  /** The one link of a share or partner that can still be used. */
  openInvitation(of: string): InvitationRow | undefined {
    const id = this.openOf.get(of);
    return id === undefined ? undefined : this.invitations.get(id);
  }

  applyShare(change: RowChange<'share'>): void {
    const person = (change.after ?? change.before)?.person ?? '';
    put(this.rows, change);
    const ids = this.byPerson.get(person) ?? new Set<string>();
    if (change.after === null) ids.delete(change.key);
    else ids.add(change.key);
    if (ids.size === 0) this.byPerson.delete(person);
    else this.byPerson.set(person, ids);
  }

  applyInvitation(change: RowChange<'invitation'>): void {
    put(this.invitations, change);
    const { before, after } = change;
    const of = (after ?? before)?.of ?? '';
    if (after?.state === 'open') this.openOf.set(of, after.id);
    else if (this.openOf.get(of) === change.key) this.openOf.delete(of);
  }
}
