import { ImportError } from './import-error';

/** Formats that import.md names and that a later version reads; said rather than "unknown". */
const LATER: { name: string; is(json: Record<string, unknown>): boolean }[] = [
  { name: 'WeKan', is: (json) => String(json._format ?? '').startsWith('wekan') },
  {
    name: 'SCIM',
    is: (json) =>
      Array.isArray(json.schemas) && String(json.schemas).includes('urn:ietf:params:scim'),
  },
  { name: 'Nextcloud Deck', is: (json) => Array.isArray(json.boards) && 'settings' in json },
  { name: 'Planka', is: (json) => 'item' in json && 'included' in json },
];

export function unknownJson(json: unknown, file: string): ImportError {
  const one: unknown = Array.isArray(json) ? json[0] : json;
  const found =
    typeof one === 'object' && one !== null
      ? LATER.find(({ is }) => is(one as Record<string, unknown>))
      : undefined;
  if (found)
    return new ImportError(`looks like ${found.name}, which cannot be imported yet`, { file });
  return new ImportError('JSON of a kind that is not known here; a Trello board export is', {
    file,
  });
}
