import { describe, expect, test } from 'vitest';
import { pageFile } from '../../../src-main/platform/page-files';
import { pageToShow } from '../../../src-main/platform/page-origin';
import { pagePolicy } from '../../../src-main/platform/page-policy';

const folder = '/app/out/renderer';

describe('pageFile', () => {
  test.each([
    ['gatehouse://app/', '/index.html'],
    ['gatehouse://app/index.html', '/index.html'],
    ['gatehouse://app/index.html?x=1#y', '/index.html'],
    ['gatehouse://app/assets/index-B8_x.js', '/assets/index-B8_x.js'],
  ])('%s is %s', (address, file) => {
    expect(pageFile(folder, address)?.path).toBe(folder + file);
  });

  test.each([
    'gatehouse://app/../main/main.js',
    'gatehouse://app/%2e%2e/main/main.js',
    'gatehouse://app/..%2fmain%2fmain.js',
    'gatehouse://app/..%5cmain%5cmain.js',
    'gatehouse://app/assets/..%2f..%2f..%2fpackage.json',
    'gatehouse://app/%2fetc%2fpasswd.json',
    'gatehouse://app/index.html%00.png',
    'gatehouse://app/C:/x.json',
    'gatehouse://app/%',
    'gatehouse://app/.env',
    'gatehouse://app/native.node',
    'gatehouse://other/index.html',
    'gatehouse:index.html',
    'file:///etc/passwd.json',
    'not an address',
  ])('%s is refused or stays inside', (address) => {
    const file = pageFile(folder, address);
    // `..` that the address parser has resolved already names a file inside.
    if (file !== null) expect(file.path.startsWith(`${folder}/`)).toBe(true);
    if (file !== null) expect(address).toMatch(/app\/(\.\.|%2e%2e)\//);
  });
});

describe('pageToShow', () => {
  const ours = 'gatehouse://app';
  test.each([
    ['our own when nothing else is named', undefined, false, ours],
    ['the development server', 'http://localhost:5173/', false, 'http://localhost:5173'],
    ['our own in a packaged program', 'http://localhost:5173/', true, ours],
    ['our own when the server is another machine', 'http://example.com/', false, ours],
    ['our own when it only looks local', 'http://localhost.example.com/', false, ours],
  ])('is %s', (_name, server, packaged, origin) => {
    expect(pageToShow(server, packaged).origin).toBe(origin);
  });
});

test('the policy allows nothing unsafe and nothing from elsewhere', () => {
  expect(pagePolicy('n')).not.toMatch(/unsafe|\*|https?:/);
});
