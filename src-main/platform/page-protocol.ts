import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type ProtocolRequest, type ProtocolResponse, protocol } from 'electron';
import { pageFile } from './page-files';
import { SCHEME } from './page-origin';
import { pageHeaders, pagePolicy } from './page-policy';

/** Before Electron is ready: makes our scheme a real, secure origin. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the built page, and only that, under our scheme. `protocol.handle` would do the same with
 * requests and responses of `fetch`, which Node loads when they are first used: a third of all that
 * main does until the window's first request is answered.
 */
export function servePage(folder: string): void {
  protocol.registerBufferProtocol(SCHEME, (request, respond) => {
    void answer(folder, request).then(respond);
  });
}

async function answer(
  folder: string,
  { method, url }: Pick<ProtocolRequest, 'method' | 'url'>,
): Promise<ProtocolResponse> {
  const nonce = randomBytes(16).toString('base64');
  const policy = pagePolicy(nonce);
  const respond = (data: Buffer, type: string, statusCode = 200): ProtocolResponse => {
    return { statusCode, data, mimeType: mimeOf(type), headers: pageHeaders(type, policy) };
  };
  const file = method === 'GET' ? pageFile(folder, url) : null;
  const content = file && (await readFile(file.path).catch(() => null));
  if (file === null || content === null) return respond(Buffer.from('not here'), 'text/plain', 404);
  if (!file.type.startsWith('text/html')) return respond(content, file.type);
  return respond(Buffer.from(withNonce(content.toString('utf8'), nonce)), file.type);
}

/** Without its parameters: with them Chromium would not know it. */
function mimeOf(type: string): string {
  return type.split(';')[0] ?? type;
}

/** Where react-aria looks for the nonce of the style elements it makes. */
function withNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
}
