import type { grid as source } from '../en/grid';
import type { Translation } from '../types';

export const grid: Translation<typeof source> = {};
