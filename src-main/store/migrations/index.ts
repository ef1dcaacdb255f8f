import { base } from './001-base';
import { sharing } from './002-sharing';
import { proof } from './003-proof';
import { reviews } from './004-reviews';
import { sync } from './005-sync';

/** In order, never edited once released; the database's user_version counts those carried out. */
export const MIGRATIONS: readonly string[] = [base, sharing, proof, reviews, sync];
