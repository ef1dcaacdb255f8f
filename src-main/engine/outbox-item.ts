import type { OutboxItem, ReadyMessage } from '../../src-shared/ipc/outward';
import { formatInstant } from '../../src-shared/model/instant';
import type { Core } from '../commands/core';
import type { OutboxRow } from '../secrets/outbox';
import { OutdatedMail } from '../services/mail/writing';

/** A mail as the outbox shows it; its words are made as it would go out now. */
export function itemOf(core: Core, row: OutboxRow, message: () => ReadyMessage): OutboxItem {
  const { id, type, state, attempts, error } = row;
  const waiting = state === 'queued' || state === 'sending' || state === 'transmitting';
  return {
    id,
    type,
    to: core.state.people.get(row.person)?.email ?? '',
    subject: state === 'sent' ? '' : subjectOf(message),
    state: waiting ? 'queued' : state,
    attempts,
    queuedAt: formatInstant(row.queuedAt),
    nextAt: state === 'queued' ? formatInstant(Math.max(row.nextAt, row.queuedAt)) : null,
    error,
  };
}

function subjectOf(message: () => ReadyMessage): string {
  try {
    return message().subject;
  } catch (error) {
    if (error instanceof OutdatedMail) return '';
    throw error;
  }
}
