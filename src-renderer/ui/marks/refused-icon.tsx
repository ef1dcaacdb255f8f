import { ChangeMark } from './change-mark';

/** ⊘ at the size of an icon. */
export function RefusedIcon({ size = 16, named = false }: { size?: number; named?: boolean }) {
  return <ChangeMark change="refused" size={size} named={named} />;
}
