// biome-ignore-all lint/a11y/useFocusableInteractive: the line of text keeps the focus and names the active one.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the line of text hears the keys.
import { useTranslations } from 'use-intl';
import type { PersonItem } from '../../../../src-shared/queries/lists';
import { useQueryRun } from '../../../api';
import { useSeesAll } from '../../../app/sees-all';
import { Avatar, Badge } from '../../../ui';
import css from './invite.module.css';

const SHOWN = 6;

/**
 * Who the workspace knows, by name or address, without those who stand in the box. Who does not see
 * everybody is offered the people of the board's teamspace, as far as they manage it.
 */
export function useContacts(
  text: string,
  taken: ReadonlySet<string>,
  teamspace: string,
): PersonItem[] {
  const seesAll = useSeesAll();
  const words = text.trim().slice(0, 200);
  const found = useQueryRun(
    words === ''
      ? null
      : {
          type: 'people',
          active: true,
          text: words,
          limit: 30,
          ...(seesAll ? {} : { teamspace }),
        },
    { keep: true },
  );
  if (words === '') return [];
  return (found.data?.items ?? []).filter(({ email }) => !taken.has(email)).slice(0, SHOWN);
}

interface ContactsProps {
  id: string;
  people: readonly PersonItem[];
  active: number;
  onPick: (person: PersonItem) => void;
}

export function Contacts({ id, people, active, onPick }: ContactsProps) {
  const t = useTranslations('share.invite');
  const affiliations = useTranslations('roles.affiliation');
  return (
    <div id={id} role="listbox" className={css.contacts} aria-label={t('contacts')}>
      {people.map((person, index) => (
        <div
          key={person.id}
          id={`${id}${index}`}
          role="option"
          aria-selected={index === active}
          className={css.contact}
          // Before the line loses the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(person)}
        >
          <Avatar name={person.name} size={20} />
          <span className={css.contactName}>{person.name}</span>
          <span className={css.contactMail}>{person.email}</span>
          {person.affiliation === 'member' ? null : (
            <Badge>{affiliations(person.affiliation)}</Badge>
          )}
        </div>
      ))}
    </div>
  );
}
