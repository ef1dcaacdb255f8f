import type { ChannelName, EventName } from './contract';

/**
 * The contract's names as plain data, for preload: it must reach the page without pulling the
 * schemas in. A test holds them equal to the contract.
 */
export const CHANNELS = [
  'app.opening',
  'app.painted',
  'app.state',
  'app.retry',
  'app.create',
  'app.demo',
  'app.settings',
  'app.menu',
  'app.openDataFolder',
  'import.open',
  'import.preview',
  'import.apply',
  'command.execute',
  'command.may',
  'query.run',
  'grid.open',
  'grid.window',
  'grid.describe',
  'stage.preview',
  'stage.apply',
  'stage.drop',
  'secrets.state',
  'secrets.unlock',
  'password.show',
  'mail.settings',
  'mail.configure',
  'mail.test',
  'mail.outbox',
  'mail.retry',
  'mail.message',
  'mail.open',
  'share.message',
  'share.open',
  'review.evidence',
  'sync.view',
  'sync.now',
  'sync.connect',
  'sync.probe',
  'sync.setup',
  'sync.publish',
  'sync.join',
  'sync.candidates',
  'sync.approve',
  'sync.withdraw',
  'sync.reissue',
  'sync.acknowledge',
  'sync.dismiss',
  'undo.last',
  'job.cancel',
] as const satisfies readonly ChannelName[];

export const EVENTS = [
  'changed',
  'progress',
  'menu',
  'state',
] as const satisfies readonly EventName[];

/** What the page can have painted first (`app.painted`). */
export const FIRST_SCREENS = ['first-start', 'view', 'grid', 'failed'] as const;
