import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { de } from '../../../src-renderer/language/de';
import { en } from '../../../src-renderer/language/en';
import { LevelChip, type LevelChipProps } from '../../../src-renderer/ui/marks/level-chip';

function render(element: ReactElement, messages: object = en): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" messages={messages as typeof en}>
      {element}
    </IntlProvider>,
  );
}

function said(props: LevelChipProps, messages?: object): string | undefined {
  return /aria-label="([^"]*)"/.exec(render(<LevelChip {...props} />, messages))?.[1];
}

describe('LevelChip', () => {
  it.each<[LevelChipProps, string]>([
    [{ level: 'none' }, 'none'],
    [{ level: 'view' }, 'view'],
    [{ level: 'edit', override: true }, 'edit, override decides'],
    [{ level: 'view', override: 'capped' }, 'view, override capped by role'],
    [{ level: 'edit', override: true, staged: 'gain' }, 'edit, override decides, staged, gains'],
    [{ level: 'view', staged: 'refused' }, 'view, refused'],
    [{ level: 'own', locked: true }, 'own, locked board'],
  ])('%j says %s', (props, words) => {
    expect(said(props)).toBe(words);
  });

  it('says it in German', () => {
    expect(said({ level: 'edit', override: true }, de)).toBe('bearbeiten, Ausnahme entscheidet');
  });

  it('says nothing beside words', () => {
    const html = render(<LevelChip level="edit" decorative />);
    expect(html).toContain('aria-hidden="true"');
    expect(html).not.toContain('aria-label');
  });

  it('is one element and its letter when it carries no mark', () => {
    expect(render(<LevelChip level="own" />).match(/<(\w+)/g)).toEqual(['<span', '<span']);
  });

  it('keeps a stored override visible where the level is none', () => {
    const html = render(<LevelChip level="none" override="capped" />);
    expect(html).toContain('data-part="hollow"');
    expect(html).not.toContain('data-part="body"');
  });
});
