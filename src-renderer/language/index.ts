export { LanguageProvider } from './language-provider';
export { type ChosenLocale, chooseLocale } from './locale';
export { LANGUAGES, type Language, type SpokenLanguage, type Translation } from './types';
export { type Format, makeFormat, useFormat } from './use-format';
export { type RefusalWords, type RuleWords, useRefusal, useRules } from './use-rule';
