import {
  ChartColumn,
  ChartGantt,
  Columns3,
  FileText,
  type LucideIcon,
  Shapes,
  Table2,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { BoardKind } from '../../../src-shared/model/words';
import { Icon } from './icon';

const ICONS: Record<BoardKind, LucideIcon> = {
  grid: Table2,
  timeline: ChartGantt,
  columns: Columns3,
  insights: ChartColumn,
  document: FileText,
  canvas: Shapes,
};

interface KindIconProps {
  kind: BoardKind;
  size?: number;
  /** Say the kind aloud; left out where the word stands beside it. */
  named?: boolean;
}

export function KindIcon({ kind, size = 14, named = false }: KindIconProps) {
  const t = useTranslations('kinds.board');
  return <Icon of={ICONS[kind]} size={size} {...(named ? { label: t(kind) } : {})} />;
}
