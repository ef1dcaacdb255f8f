import { app, type Session, type WebContents } from 'electron';

/**
 * What no page may do in this program, ours included: go elsewhere, open windows, hold a webview,
 * have a device or the clipboard's content, load anything over the network. `origins` are those of our own page.
 */
export function confine(session: Session, origins: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayHave(permission, requestingUrl, origins)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    mayHave(permission, origin, origins),
  );
  session.setDevicePermissionHandler(() => false);
  // Chromium's own errands too: nothing talks to the network but what the admin set up.
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !mayLoad(request.url, origins) });
  });
  session.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => confineContents(contents, origins));
}

/** Putting text on the clipboard after a click is all that the page needs (a hash, an entry). */
function mayHave(permission: string, url: string, origins: readonly string[]): boolean {
  return permission === 'clipboard-sanitized-write' && isOurs(url, origins);
}

function confineContents(contents: WebContents, origins: readonly string[]): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  const stay = (event: { url: string; preventDefault(): void }) => {
    // The development server reloads its page when a file changes.
    if (!isOurs(event.url, origins)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
}

const LOCAL = ['data:', 'blob:', 'devtools:', 'chrome-extension:'];

function mayLoad(url: string, origins: readonly string[]): boolean {
  return LOCAL.some((scheme) => url.startsWith(scheme)) || isOurs(url, origins);
}

function isOurs(url: string, origins: readonly string[]): boolean {
  // The socket by which the development server tells of changes has the server's address.
  const page = url.replace(/^ws:/, 'http:');
  return origins.some((origin) => page === origin || page.startsWith(`${origin}/`));
}
