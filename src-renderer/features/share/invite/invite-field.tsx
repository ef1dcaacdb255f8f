import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { normaliseEmail } from '../../../../src-shared/model/email';
import type { PersonItem } from '../../../../src-shared/queries/lists';
import type { Refusal } from '../../../../src-shared/result';
import { readAddresses } from './addresses';
import { Contacts, useContacts } from './contacts';
import css from './invite.module.css';
import { InviteChips } from './invite-chips';
import type { Invitee } from './use-invitees';

interface InviteFieldProps {
  /** Of the board: where its contacts are. */
  teamspace: string;
  invitees: readonly Invitee[];
  refused: ReadonlyMap<string, Refusal>;
  text: string;
  onText: (text: string) => void;
  /** What was typed or pasted is complete. */
  onWrite: (text: string) => void;
  onPick: (person: PersonItem) => void;
  onRemove: (keys: ReadonlySet<string>) => void;
  onSubmit: () => void;
}

/** Chips and a line to type in. Enter or a comma makes a chip, Backspace takes the last one back. */
export function InviteField(props: InviteFieldProps) {
  const { invitees, text, onText, onWrite, onPick, onRemove } = props;
  const t = useTranslations('share.invite');
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const list = useId();
  const [closed, setClosed] = useState(false);
  const [active, setActive] = useState(0);
  const taken = new Set(invitees.map(({ key }) => key));
  const found = useContacts(text, taken, props.teamspace);
  const open = !closed && found.length > 0;
  const whole = normaliseEmail(text) !== null;
  const at = open && !whole ? Math.min(active, found.length - 1) : open ? active - 1 : -1;

  const { length } = invitees;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest chip and the line stay in view.
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [length]);

  function write(what: string): void {
    if (what.trim() === '') return;
    onWrite(what);
    onText('');
    setActive(0);
  }
  function pick(person: PersonItem): void {
    onPick(person);
    onText('');
    setActive(0);
    input.current?.focus();
  }
  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text');
    const many = readAddresses(pasted);
    if (many.length < 2 && many[0]?.email == null) return;
    event.preventDefault();
    write(`${text}${pasted}`);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const chosen = found[at];
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') props.onSubmit();
    else if (event.key === 'ArrowDown' && open) setActive(Math.min(active + 1, found.length));
    else if (event.key === 'ArrowUp' && open) setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape' && open) {
      setClosed(true);
      event.stopPropagation();
    } else if (event.key === 'Enter' && chosen !== undefined) pick(chosen);
    else if (event.key === 'Enter' || event.key === ',' || event.key === ';') write(text);
    else if (event.key === ' ' && whole) write(text);
    else if (event.key === 'Backspace' && text === '') {
      const last = invitees.at(-1);
      if (last === undefined) return;
      onRemove(new Set([last.key]));
    } else return;
    event.preventDefault();
  }

  return (
    <div className={css.around}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the words is for the line. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the line has the keyboard's way. */}
      <div
        ref={box}
        className={css.box}
        onClick={(event) => {
          if (event.target === box.current) input.current?.focus();
        }}
      >
        <InviteChips invitees={invitees} refused={props.refused} onRemove={onRemove} />
        <input
          ref={input}
          className={css.input}
          role="combobox"
          aria-label={t('label')}
          aria-expanded={open}
          aria-autocomplete="list"
          {...(open ? { 'aria-controls': list } : {})}
          {...(open && at >= 0 ? { 'aria-activedescendant': `${list}${at}` } : {})}
          placeholder={invitees.length === 0 ? t('placeholder') : ''}
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setClosed(false);
            setActive(0);
            onText(event.target.value);
          }}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setClosed(true);
            if (whole) write(text);
          }}
        />
      </div>
      {open ? <Contacts id={list} people={found} active={at} onPick={pick} /> : null}
    </div>
  );
}
