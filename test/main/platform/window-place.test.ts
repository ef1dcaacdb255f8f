import { expect, test } from 'vitest';
import { fitInto } from '../../../src-main/platform/window-place';

const primary = { x: 0, y: 0, width: 1280, height: 800 };
const second = { x: 1280, y: 0, width: 1920, height: 1080 };
const place = { x: 1400, y: 50, width: 1500, height: 900, maximized: false };

test('a window comes back where it was', () => {
  expect(fitInto(place, [primary, second], primary)).toEqual(place);
});

test('a window whose screen is gone comes to the primary one, made to fit', () => {
  expect(fitInto(place, [primary], primary)).toEqual({
    width: 1280,
    height: 800,
    maximized: false,
  });
});

test('a window whose title bar cannot be reached is brought back', () => {
  expect(fitInto({ ...place, x: 40, y: -300 }, [primary], primary)).not.toHaveProperty('x');
  expect(fitInto({ ...place, x: 1270, y: 10 }, [primary], primary)).not.toHaveProperty('x');
});

test('the first start leaves the place to the system', () => {
  const first = { width: 1280, height: 800, maximized: false };
  expect(fitInto(first, [primary], primary)).toEqual(first);
});
