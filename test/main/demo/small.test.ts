import { expect, test } from 'vitest';
import { smallDemo } from '../../../src-main/services/demo/small';
import { anyCommand } from '../../../src-shared/commands';

const END = Date.parse('2026-11-20T09:00:00Z');

test('the small demo is the same every time, decodes, and is dated in order', () => {
  const issues = smallDemo(END);
  expect(issues).toEqual(smallDemo(END));
  for (const { command } of issues) expect(anyCommand.safeParse(command).error).toBeUndefined();
  const instants = issues.map(({ now }) => now ?? 0);
  expect(instants).toEqual([...instants].sort((a, b) => a - b));
  expect(instants.at(-1)).toBeLessThanOrEqual(END);
  expect(issues.length).toBeGreaterThan(400);
});
