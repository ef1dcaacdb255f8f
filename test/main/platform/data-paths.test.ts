import { describe, expect, test } from 'vitest';
import { dataPaths } from '../../../src-main/platform/data-paths';

describe('dataPaths', () => {
  test('names the folder that each system keeps for programs’ data', () => {
    const folder = (platform: NodeJS.Platform, env = {}) =>
      dataPaths(env, platform, '/home/mia').folder;
    expect(folder('linux')).toBe('/home/mia/.config/Gatehouse');
    expect(folder('linux', { XDG_CONFIG_HOME: '/data' })).toBe('/data/Gatehouse');
    expect(folder('darwin')).toBe('/home/mia/Library/Application Support/Gatehouse');
    expect(folder('win32', { APPDATA: '/roaming' })).toBe('/roaming/Gatehouse');
  });

  test('follows GATEHOUSE_USER_DATA and GATEHOUSE_DB', () => {
    const env = { GATEHOUSE_USER_DATA: '/tmp/g' };
    expect(dataPaths(env)).toEqual({
      folder: '/tmp/g',
      database: '/tmp/g/workspace.sqlite',
      console: '/tmp/g/console.json',
    });
    expect(dataPaths({ ...env, GATEHOUSE_DB: '/tmp/other.db' })).toMatchObject({
      folder: '/tmp/g',
      database: '/tmp/other.db',
    });
  });
});
