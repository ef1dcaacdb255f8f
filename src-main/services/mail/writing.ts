import type { PersonRow } from '../../../src-shared/model/rows';
import type { State } from '../../domain/state/state';
import { fill, MAIL_WORDS, type MailLanguage, type MailWords, plain } from './words';

/** How mails speak: settings of the console. */
export interface MailVoice {
  language: MailLanguage;
  /** Where things are hosted; null where nobody said. */
  link: string | null;
}

export interface Surroundings {
  state: State;
  voice: MailVoice;
  now: number;
  hashOf(token: string): string;
}

/** What a text is made of. */
export interface Writing extends Surroundings {
  words: MailWords;
  to: PersonRow;
  workspace: string;
  timeZone: string;
}

export function writingFor(person: string, given: Surroundings): Writing {
  const { state, voice } = given;
  const to = state.people.get(person);
  if (to === undefined || state.workspace === null) throw new OutdatedMail('nobody to write to');
  const words = MAIL_WORDS[voice.language];
  const { name, timeZone } = state.workspace;
  return { ...given, words, to, workspace: plain(name), timeZone };
}

/** Why a mail is not sent any more: what it speaks of has changed since it was queued. */
export class OutdatedMail extends Error {}

export function hosted({ voice, words, workspace }: Writing): string {
  if (voice.link === null) return fill(words.hostedBy, { workspace });
  return fill(words.hosted, { host: new URL(voice.link).host });
}

export function personName(state: State, id: string, otherwise: string): string {
  const person = state.people.get(id);
  return person === undefined ? otherwise : plain(person.name);
}
