import type { inspector as source } from '../en/inspector';
import type { Translation } from '../types';

export const inspector: Translation<typeof source> = {};
