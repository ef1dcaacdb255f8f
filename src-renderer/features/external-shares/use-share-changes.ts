import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { CommandInput } from '../../../src-shared/commands';
import type { ShareAccess } from '../../../src-shared/model/words';
import type { ShareItem } from '../../../src-shared/queries/sharing';
import { useQueryRun } from '../../api';
import { proposeChange } from '../../app/change';
import { useZoneDay } from './new-share/use-zone-day';

export interface Terms {
  /** Null: no expiry. */
  expiresAt: string | null;
  reason?: string;
}

/** Asked for beside the table: a message that is ready, an expiry to name. */
export interface Asking {
  message(share: ShareItem, token: string | undefined): void;
}

/** The changes of one or several shares, each as a proposal in words. */
export function useShareChanges(asking: Asking) {
  const t = useTranslations('externalShares');
  const zone = useQueryRun({ type: 'workspace' }).data?.timeZone ?? 'UTC';
  const day = useZoneDay(zone);
  return useMemo(() => {
    const about = (shares: readonly ShareItem[]) => {
      return { count: shares.length, name: shares[0]?.name ?? '' };
    };
    return {
      zone,
      message: asking.message,
      revoke(shares: readonly ShareItem[], onDone?: () => void): void {
        proposeChange({
          command: { type: 'share.revoke', shares: shares.map(({ id }) => id) },
          title: t('revokeTitle', about(shares)),
          text: t('revokeText'),
          verb: t('revokeVerb', about(shares)),
          done: t('revokeDone', about(shares)),
          danger: true,
          final: true,
          ...(onDone === undefined ? {} : { onDone }),
        });
      },
      setExpiry(shares: readonly ShareItem[], terms: Terms, onDone?: () => void): void {
        const { expiresAt, reason } = terms;
        const given = reason === undefined ? { expiresAt } : { expiresAt, reason };
        const [one, ...more] = shares.map(({ id }) => {
          return { type: 'share.change' as const, share: id, ...given };
        });
        if (one === undefined) return;
        const command: CommandInput =
          more.length === 0 ? one : { type: 'batch', commands: [one, ...more] };
        proposeChange({
          command,
          title: t('expiryTitle', about(shares)),
          text: expiresAt === null ? t('expiryNever') : t('expiryText', { day: day(expiresAt) }),
          verb: t('expiryVerb'),
          done: t('expiryDone', about(shares)),
          ...(onDone === undefined ? {} : { onDone }),
        });
      },
      setAccess({ id, name }: ShareItem, access: ShareAccess): void {
        const words = access === 'read-write' ? 'write' : 'read';
        proposeChange({
          command: { type: 'share.change', share: id, access },
          title: t('accessTitle', { name, access: words }),
          verb: t('accessVerb'),
          done: t('accessDone', { name }),
        });
      },
      resend(share: ShareItem): void {
        const { id, name } = share;
        proposeChange({
          command: { type: 'share.resend', share: id },
          title: t('resendTitle', { name }),
          text: t('resendText'),
          verb: t('resendVerb'),
          done: t('resendDone', { name }),
          onDone: ({ token }) => asking.message(share, token),
        });
      },
    };
  }, [t, zone, day, asking]);
}
export type ShareChanges = ReturnType<typeof useShareChanges>;
