import type { PartnerRow, ReportRow } from '../../../src-shared/model/rows';
import type { RowChange } from '../changes';
import { Directory, put } from './directory';
import { Relation } from './relation';

/** Partner organisations with their members and what is shared with them. */
export class Partners {
  readonly rows: Directory<PartnerRow>;
  readonly reports: Directory<ReportRow>;
  /** partner × board, × report: shared. */
  readonly boards: Relation<true>;
  readonly sharedReports: Relation<true>;
  /** Membership both ways: partner × person, and person × partner. */
  readonly members: Relation<true>;
  readonly partnersOf: Relation<true>;

  constructor(from?: Partners) {
    this.rows = from?.rows.clone() ?? new Directory();
    this.reports = from?.reports.clone() ?? new Directory();
    this.boards = from?.boards.clone() ?? new Relation();
    this.sharedReports = from?.sharedReports.clone() ?? new Relation();
    this.members = from?.members.clone() ?? new Relation();
    this.partnersOf = from?.partnersOf.clone() ?? new Relation();
  }

  applyPartner(change: RowChange<'partner'>): void {
    put(this.rows, change);
  }

  applyReport(change: RowChange<'report'>): void {
    put(this.reports, change);
  }

  applyBoard({ before, after }: RowChange<'partnerBoard'>, board: number): void {
    const partner = this.rows.placeOf((after ?? before)?.partner ?? '');
    if (after === null) this.boards.delete(partner, board);
    else this.boards.set(partner, board, true);
  }

  applySharedReport({ before, after }: RowChange<'partnerReport'>): void {
    const row = after ?? before;
    const partner = this.rows.placeOf(row?.partner ?? '');
    const report = this.reports.placeOf(row?.report ?? '');
    if (after === null) this.sharedReports.delete(partner, report);
    else this.sharedReports.set(partner, report, true);
  }

  applyMember({ before, after }: RowChange<'partnerMember'>, person: number): void {
    const partner = this.rows.placeOf((after ?? before)?.partner ?? '');
    if (after === null) {
      this.members.delete(partner, person);
      this.partnersOf.delete(person, partner);
    } else {
      this.members.set(partner, person, true);
      this.partnersOf.set(person, partner, true);
    }
  }
}
