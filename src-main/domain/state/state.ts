import { looksLikeEmail, normaliseEmail } from '../../../src-shared/model/email';
import {
  type LevelCode,
  teamspaceLevelCode,
  teamspaceLevelName,
} from '../../../src-shared/model/level';
import type {
  BoardRow,
  CardRow,
  ConsoleRow,
  ImportedEventRow,
  MemberRow,
  ParticipantRow,
  PersonRow,
  QuotaRow,
  RequestRow,
  TableName,
  TeamspaceRow,
  WorkspaceRow,
} from '../../../src-shared/model/rows';
import type { CellChanges, Changes, RowChange } from '../changes';
import { Directory, put } from './directory';
import { Partners } from './partners';
import { Relation } from './relation';
import { Reviews } from './reviews';
import { Shares } from './shares';

/**
 * All facts of a workspace at one instant, in compact form: what the evaluator asks and commands
 * decide on. It changes only by `apply`, with the same changes that the ledger keeps.
 */
export class State {
  workspace: WorkspaceRow | null = null;
  readonly people: Directory<PersonRow>;
  readonly teamspaces: Directory<TeamspaceRow>;
  readonly boards: Directory<BoardRow>;
  readonly cards: Directory<CardRow>;
  readonly importedEvents: Directory<ImportedEventRow>;
  /** teamspace × person → stored level. */
  readonly members: Relation<LevelCode>;
  /** board × person → override. */
  readonly overrides: Relation<LevelCode>;
  /** board × person → participation. */
  readonly participants: Relation<ParticipantRow>;
  readonly shares: Shares;
  readonly partners: Partners;
  readonly requests: Directory<RequestRow>;
  /** person and day → board invitations sent (S14). */
  readonly quotas: Map<string, QuotaRow>;
  readonly consoles: Directory<ConsoleRow>;
  readonly reviews: Reviews;
  /** teamspace → places of its boards. */
  private readonly boardsByTeamspace: Map<string, Set<number>>;
  private readonly cardCounts: Map<string, number>;
  private emails: ReadonlyMap<string, string>;
  /** Whether no clone shares the addresses: only then they are written in place. */
  private ownsEmails = false;
  /** Places of everybody with the role admin, active or not. */
  readonly admins: Set<number>;

  /** As `from`, without sharing what either writes; `overrides`: others than its own. */
  constructor(from?: State, overrides?: Relation<LevelCode>) {
    this.workspace = from?.workspace ?? null;
    this.people = from?.people.clone() ?? new Directory();
    this.teamspaces = from?.teamspaces.clone() ?? new Directory();
    this.boards = from?.boards.clone() ?? new Directory();
    this.cards = from?.cards.clone() ?? new Directory();
    this.importedEvents = from?.importedEvents.clone() ?? new Directory();
    this.members = from?.members.clone() ?? new Relation();
    this.overrides = overrides ?? from?.overrides.clone() ?? new Relation();
    this.participants = from?.participants.clone() ?? new Relation();
    this.shares = new Shares(from?.shares);
    this.partners = new Partners(from?.partners);
    this.requests = from?.requests.clone() ?? new Directory();
    this.quotas = new Map(from?.quotas);
    this.consoles = from?.consoles.clone() ?? new Directory();
    this.reviews = new Reviews(from?.reviews);
    this.boardsByTeamspace = new Map(
      [...(from?.boardsByTeamspace ?? [])].map(([id, places]) => [id, new Set(places)]),
    );
    this.cardCounts = new Map(from?.cardCounts);
    this.emails = from?.emails ?? new Map();
    if (from !== undefined) from.ownsEmails = false;
    this.admins = new Set(from?.admins);
  }

  clone(): State {
    return new State(this);
  }

  /** A person by id or by address in any form; addresses that come decoded are found at once. */
  person(reference: string): PersonRow | undefined {
    if (!looksLikeEmail(reference)) return this.people.get(reference);
    const id =
      this.emails.get(reference) ?? this.emails.get(normaliseEmail(reference) ?? reference);
    return id === undefined ? undefined : this.people.get(id);
  }

  /** Places of the teamspace's boards, in the order in which they came. */
  boardsOf(teamspace: string): ReadonlySet<number> {
    return this.boardsByTeamspace.get(teamspace) ?? NO_PLACES;
  }

  cardsOf(board: string): number {
    return this.cardCounts.get(board) ?? 0;
  }

  /** How many active admins the workspace has (W2). */
  get activeAdmins(): number {
    let active = 0;
    for (const place of this.admins) if (this.people.at(place)?.active === true) active++;
    return active;
  }

  /** The membership of a pair as a row. */
  member({ teamspace, person }: Pick<MemberRow, 'teamspace' | 'person'>): MemberRow | undefined {
    const code = this.members.get(this.teamspaces.placeOf(teamspace), this.people.placeOf(person));
    if (code === undefined) return undefined;
    return { teamspace, person, level: teamspaceLevelName(code) };
  }

  /** A present row of the tables that reach beyond the workspace; null where there is none. */
  outwardRow(table: TableName, key: string, image: object): object | null {
    const row = image as Partial<Record<'partner' | 'board' | 'report' | 'person', string>>;
    const partner = this.partners.rows.placeOf(row.partner ?? '');
    const present = (there: boolean | undefined) => (there === true ? image : null);
    switch (table) {
      case 'share':
        return this.shares.rows.get(key) ?? null;
      case 'invitation':
        return this.shares.invitations.get(key) ?? null;
      case 'report':
        return this.partners.reports.get(key) ?? null;
      case 'partner':
        return this.partners.rows.get(key) ?? null;
      case 'request':
        return this.requests.get(key) ?? null;
      case 'quota':
        return this.quotas.get(key) ?? null;
      case 'console':
        return this.consoles.get(key) ?? null;
      case 'review':
      case 'reviewItem':
      case 'snooze':
      case 'threshold':
        return this.reviews.row(table, key);
      case 'partnerBoard':
        return present(this.partners.boards.get(partner, this.boards.placeOf(row.board ?? '')));
      case 'partnerReport': {
        const report = this.partners.reports.placeOf(row.report ?? '');
        return present(this.partners.sharedReports.get(partner, report));
      }
      case 'partnerMember':
        return present(this.partners.members.get(partner, this.people.placeOf(row.person ?? '')));
      default:
        return null;
    }
  }

  teamspaceOwners(teamspace: string): number {
    let owners = 0;
    for (const level of this.members.of(this.teamspaces.placeOf(teamspace)).values()) {
      if (level === 4) owners++;
    }
    return owners;
  }

  /** Carries out changes: new and altered rows first, then cells, then removals. */
  apply(changes: Changes): void {
    for (const row of changes.rows) if (row.after !== null) this.applyRow(row);
    this.applyCells(changes.cells);
    for (const row of changes.rows) if (row.after === null) this.applyRow(row);
  }

  private applyCells({ boards, persons, after }: CellChanges): void {
    for (let i = 0; i < boards.length; i++) {
      const level = after[i] as LevelCode;
      if (level === 0) this.overrides.delete(boards[i] as number, persons[i] as number);
      else this.overrides.set(boards[i] as number, persons[i] as number, level);
    }
  }

  private applyRow(change: RowChange): void {
    switch (change.table) {
      case 'workspace':
        this.workspace = change.after as WorkspaceRow | null;
        return;
      case 'person':
        this.applyPerson(change as RowChange<'person'>);
        return;
      case 'teamspace':
        put(this.teamspaces, change as RowChange<'teamspace'>);
        return;
      case 'member':
        this.applyMember(change as RowChange<'member'>);
        return;
      case 'board':
        this.applyBoard(change as RowChange<'board'>);
        return;
      case 'card':
        this.applyCard(change as RowChange<'card'>);
        return;
      case 'participant':
        this.applyParticipant(change as RowChange<'participant'>);
        return;
      case 'importedEvent':
        put(this.importedEvents, change as RowChange<'importedEvent'>);
        return;
      case 'request':
        put(this.requests, change as RowChange<'request'>);
        return;
      case 'quota':
        this.applyQuota(change as RowChange<'quota'>);
        return;
      case 'console':
        put(this.consoles, change as RowChange<'console'>);
        return;
      case 'review':
      case 'reviewItem':
      case 'snooze':
      case 'threshold':
        this.reviews.apply(change);
        return;
      default:
        this.applyOutward(change);
    }
  }

  /** What reaches beyond the workspace: shares, invitations, partners, reports. */
  private applyOutward(change: RowChange): void {
    switch (change.table) {
      case 'share':
        this.shares.applyShare(change as RowChange<'share'>);
        return;
      case 'invitation':
        this.shares.applyInvitation(change as RowChange<'invitation'>);
        return;
      case 'partner':
        this.partners.applyPartner(change as RowChange<'partner'>);
        return;
      case 'report':
        this.partners.applyReport(change as RowChange<'report'>);
        return;
      case 'partnerBoard': {
        const { before, after } = change as RowChange<'partnerBoard'>;
        const board = this.boards.placeOf((after ?? before)?.board ?? '');
        this.partners.applyBoard(change as RowChange<'partnerBoard'>, board);
        return;
      }
      case 'partnerReport':
        this.partners.applySharedReport(change as RowChange<'partnerReport'>);
        return;
      case 'partnerMember': {
        const { before, after } = change as RowChange<'partnerMember'>;
        const person = this.people.placeOf((after ?? before)?.person ?? '');
        this.partners.applyMember(change as RowChange<'partnerMember'>, person);
        return;
      }
    }
  }

  private applyQuota({ key, after }: RowChange<'quota'>): void {
    if (after === null) this.quotas.delete(key);
    else this.quotas.set(key, after);
  }

  private applyPerson(change: RowChange<'person'>): void {
    const { before, after } = change;
    if (before?.email !== after?.email) {
      const emails = this.ownEmails();
      if (before !== null) emails.delete(before.email);
      if (after !== null) emails.set(after.email, after.id);
    }
    put(this.people, change);
    const place = this.people.placeOf(change.key);
    if (after?.workspaceRole === 'admin') this.admins.add(place);
    else this.admins.delete(place);
  }

  private ownEmails(): Map<string, string> {
    if (!this.ownsEmails) this.emails = new Map(this.emails);
    this.ownsEmails = true;
    return this.emails as Map<string, string>;
  }

  private applyMember({ before, after }: RowChange<'member'>): void {
    const row = after ?? before;
    if (row === null) return;
    const left = this.teamspaces.placeOf(row.teamspace);
    const right = this.people.placeOf(row.person);
    if (after === null) this.members.delete(left, right);
    else this.members.set(left, right, teamspaceLevelCode(after.level));
  }

  private applyBoard(change: RowChange<'board'>): void {
    const { before, after } = change;
    put(this.boards, change);
    const place = this.boards.placeOf(change.key);
    if (before !== null && before.teamspace !== after?.teamspace) {
      this.boardsByTeamspace.get(before.teamspace)?.delete(place);
    }
    if (after === null) return;
    const places = this.boardsByTeamspace.get(after.teamspace);
    if (places === undefined) this.boardsByTeamspace.set(after.teamspace, new Set([place]));
    else places.add(place);
  }

  private applyCard(change: RowChange<'card'>): void {
    if (change.before !== null) this.countCard(change.before.board, -1);
    if (change.after !== null) this.countCard(change.after.board, 1);
    put(this.cards, change);
  }

  private countCard(board: string, by: number): void {
    this.cardCounts.set(board, this.cardsOf(board) + by);
  }

  private applyParticipant({ before, after }: RowChange<'participant'>): void {
    const row = after ?? before;
    if (row === null) return;
    const left = this.boards.placeOf(row.board);
    const right = this.people.placeOf(row.person);
    if (after === null) this.participants.delete(left, right);
    else this.participants.set(left, right, after);
  }
}

const NO_PLACES: ReadonlySet<number> = new Set();
