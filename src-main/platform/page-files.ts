import { extname, join, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * The file that an address of our scheme means, or null. What is not plainly a file of a known kind
 * below the folder is refused: another host, a way up, an encoded separator, a drive, a null byte.
 */
export function pageFile(folder: string, address: string): { path: string; type: string } | null {
  let pathname: string;
  try {
    const url = new URL(address);
    if (url.host !== 'app') return null;
    pathname = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (pathname === '/' || pathname === '') pathname = '/index.html';
  if (!/^(\/[\w.-]+)+$/.test(pathname) || pathname.includes('..')) return null;
  const type = TYPES[extname(pathname)];
  const path = join(folder, pathname);
  if (type === undefined || !path.startsWith(folder + sep)) return null;
  return { path, type };
}
