import { spawnSync } from 'node:child_process';

/** A PDF's text as poppler's `pdftotext` reads it, in the order of the page, a string a page. */
export function pdfPages(pdf: Uint8Array): string[] {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
  // Each page ends with a form feed.
  return stdout.split('\f').slice(0, -1);
}
