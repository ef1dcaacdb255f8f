export const SCHEME = 'gatehouse';
/** The page's address. Its origin is ours alone: no web server can have it. */
export const PAGE_ORIGIN = `${SCHEME}://app`;

export interface Page {
  url: string;
  origin: string;
}

/** The built page, or in development the one that vite serves (on this machine only). */
export function pageToShow(devServer: string | undefined, packaged: boolean): Page {
  if (devServer && !packaged) {
    const { hostname, origin, href } = new URL(devServer);
    if (['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return { url: href, origin };
    console.error(`not a development server on this machine: ${devServer}`);
  }
  return { url: `${PAGE_ORIGIN}/index.html`, origin: PAGE_ORIGIN };
}
