/** What app.ts offers; repeated here since that module brings zod along. */
export const THEMES = ['system', 'light', 'dark'] as const;
export const LANGUAGES = ['system', 'en', 'de'] as const;
