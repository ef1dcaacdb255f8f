import { de } from './de';
import { en } from './en';
import type { Translation } from './types';

export const DICTIONARIES: Record<'en' | 'de', Translation<typeof en>> = { en, de };
