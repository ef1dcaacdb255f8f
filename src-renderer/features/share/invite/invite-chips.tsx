import { X } from 'lucide-react';
import { memo } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Refusal } from '../../../../src-shared/result';
import { Avatar, Badge, classes, Icon, RefusedIcon } from '../../../ui';
import css from './invite.module.css';
import type { Invitee } from './use-invitees';

interface InviteChipsProps {
  invitees: readonly Invitee[];
  refused: ReadonlyMap<string, Refusal>;
  onRemove: (keys: ReadonlySet<string>) => void;
}

/** One tab stop for all; arrows move, Delete removes. */
export const InviteChips = memo(function InviteChips(props: InviteChipsProps) {
  const { invitees, refused, onRemove } = props;
  const t = useTranslations('share.invite');
  if (invitees.length === 0) return null;
  return (
    <TagGroup
      className={css.chips ?? ''}
      aria-label={t('invitees')}
      onRemove={(keys) => onRemove(new Set(Array.from(keys, String)))}
    >
      <TagList className={css.chips ?? ''}>
        {invitees.map((one) => {
          const wrong = one.email === null || refused.has(one.email);
          return (
            <Tag
              key={one.key}
              id={one.key}
              textValue={one.name}
              className={classes(css.chip, wrong && css.wrong)}
            >
              {wrong ? <RefusedIcon size={12} /> : null}
              {!wrong && one.known === true ? <Avatar name={one.name} size={20} /> : null}
              <span className={css.chipName}>{one.name}</span>
              {one.known === false && !wrong ? <Badge>{t('fresh')}</Badge> : null}
              {one.already ? <Badge>{t('already')}</Badge> : null}
              <Button
                slot="remove"
                className={css.chipRemove ?? ''}
                aria-label={t('remove', { name: one.name })}
              >
                <Icon of={X} size={12} />
              </Button>
            </Tag>
          );
        })}
      </TagList>
    </TagGroup>
  );
});
