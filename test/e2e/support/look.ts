import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, type TestInfo } from '@playwright/test';

/** Keeps a picture of what was shown, under test-results/. */
export async function keep(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/${name}.png` });
  await info.attach(name, { path: `test-results/screens/${name}.png`, contentType: 'image/png' });
}

/** No violation of WCAG 2.2 AA that axe can see, named with where it is. */
export async function expectAccessible(page: Page): Promise<void> {
  // Half-faded overlays would be judged by colours that nobody reads.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (one) =>
          one.playState !== 'running' ||
          one.effect?.getTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  );
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // react-aria's announcer says a thing by naming an empty image, then takes it away.
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const broken = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  expect(broken).toEqual([]);
}
