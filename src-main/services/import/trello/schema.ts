import { z } from 'zod';

/**
 * The part of Trello's board export that an import reads; all else is stripped unread. Old exports
 * leave out what did not exist then (`unconfirmed` before 2014), newer ones write null.
 */
const id = z.string().min(1).max(100);
const text = z.string().max(20_000);
const flag = z.boolean().nullish();

const person = z.object({
  id,
  username: z.string().max(200).nullish(),
  fullName: text.nullish(),
});
export type TrelloPerson = z.infer<typeof person>;

const membership = z.object({
  id: id.nullish(),
  idMember: id,
  memberType: z.string().max(100),
  unconfirmed: flag,
  deactivated: flag,
});
export type TrelloMembership = z.infer<typeof membership>;

const card = z.object({
  id,
  name: text,
  closed: flag,
  idMembers: z.array(id).nullish(),
  dateLastActivity: z.string().max(100).nullish(),
});

const visibility = z.object({ permissionLevel: z.string().max(100).nullish() }).nullish();
const action = z.object({
  id,
  type: z.string().min(1).max(200),
  date: z.string().max(100),
  idMemberCreator: id.nullish(),
  memberCreator: person.nullish(),
  member: person.nullish(),
  data: z
    .object({
      board: z.object({ prefs: visibility, closed: flag }).nullish(),
      old: z.object({ prefs: visibility, closed: flag }).nullish(),
      organization: z.object({ id: id.nullish(), name: text.nullish() }).nullish(),
      memberType: z.string().max(100).nullish(),
      idMember: id.nullish(),
      idMemberAdded: id.nullish(),
    })
    .nullish(),
});
export type TrelloAction = z.infer<typeof action>;

export const trelloBoard = z.object({
  id,
  name: text,
  closed: flag,
  idOrganization: id.nullish(),
  dateLastActivity: z.string().max(100).nullish(),
  prefs: z.object({
    permissionLevel: z.enum(['private', 'org', 'enterprise', 'public']),
    comments: z.string().max(100).nullish(),
  }),
  members: z.array(person),
  memberships: z.array(membership),
  cards: z.array(card),
  actions: z.array(action).nullish(),
});
export type TrelloBoard = z.infer<typeof trelloBoard>;
