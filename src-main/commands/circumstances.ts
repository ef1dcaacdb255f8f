import type { OrganisationOf, Secrets, Signing } from '../domain/commands/handler';
import type { Work } from '../domain/work';

/** Who gives a command, when, and what long work is told through. */
export interface Circumstances {
  actor: string | null;
  at: number;
  newId(): string;
  work: Work;
  /** Where a command is carried out again: what its first time found instead of this core's own. */
  secrets?: Secrets;
  organisationOf?: OrganisationOf;
  signing?: Signing | null;
}
