import { KeyRound, Link, type LucideIcon, UserCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { AccessMode } from '../../../src-shared/model/words';
import { Icon } from './icon';

const ICONS: Record<AccessMode, LucideIcon> = {
  specific: UserCheck,
  link: Link,
  'link-password': KeyRound,
};

interface ModeIconProps {
  mode: AccessMode;
  size?: number;
  named?: boolean;
}

export function ModeIcon({ mode, size = 14, named = false }: ModeIconProps) {
  const t = useTranslations('kinds.mode');
  return <Icon of={ICONS[mode]} size={size} {...(named ? { label: t(mode) } : {})} />;
}
