import { z } from 'zod';
import { command, email, id, MAX_LIST, name } from './fields';
import { token } from './share';

const list = z.array(id).max(MAX_LIST);

export const partnerCommands = [
  command('report.create', { id: id.optional(), name }),
  command('partner.invite', {
    id: id.optional(),
    email,
    reports: list.optional(),
    boards: list.optional(),
  }),
  command('partner.accept', { token, organisation: name.optional() }),
  command('partner.setShared', { partner: id, reports: list.optional(), boards: list.optional() }),
  command('partner.addMember', { partner: id, email }),
  command('partner.remove', { partner: id }),
] as const;
