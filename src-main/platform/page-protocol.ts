import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
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

/** Serves the built page, and only that, under our scheme. */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = request.method === 'GET' ? pageFile(folder, request.url) : null;
    const nonce = randomBytes(16).toString('base64');
    const policy = pagePolicy(nonce);
    if (file === null) return answer('not here', 'text/plain', policy, 404);
    try {
      const content = await readFile(file.path);
      if (!file.type.startsWith('text/html')) return answer(content, file.type, policy);
      return answer(withNonce(content.toString('utf8'), nonce), file.type, policy);
    } catch {
      return answer('not here', 'text/plain', policy, 404);
    }
  });
}

/** Where react-aria looks for the nonce of the style elements it makes. */
function withNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
}

function answer(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  policy: string,
  status = 200,
) {
  return new Response(body, { status, headers: pageHeaders(type, policy) });
}
