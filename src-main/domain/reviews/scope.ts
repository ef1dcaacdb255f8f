import type { ReviewScope } from '../../../src-shared/commands/review';

export type ScopeOf<K extends ReviewScope['kind']> = Extract<ReviewScope, { kind: K }>;
