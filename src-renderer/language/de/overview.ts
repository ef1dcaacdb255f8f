import type { overview as source } from '../en/overview';
import type { Translation } from '../types';

export const overview: Translation<typeof source> = {};
