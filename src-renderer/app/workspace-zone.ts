import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { useQueryRun } from '../api';
import { type Format, makeFormat } from '../language';

/** The time zone that the workspace lives in; the machine's own until main has said it. */
export function useWorkspaceZone(): string {
  const workspace = useQueryRun({ type: 'workspace' }, { keep: true });
  return workspace.data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Instants as the workspace's clocks show them, wherever the console stands. */
export function useZoneFormat(): Format {
  const locale = useLocale();
  const zone = useWorkspaceZone();
  return useMemo(() => makeFormat(locale, zone), [locale, zone]);
}
