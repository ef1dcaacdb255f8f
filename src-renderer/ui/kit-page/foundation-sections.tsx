import css from './kit-page.module.css';
import { Section } from './section';

const COLOURS: readonly (readonly [string, string])[] = [
  ['chrome', 'title bar, navigation'],
  ['ground', 'page behind panels'],
  ['sheet', 'tables, panels'],
  ['raised', 'menus, dialogs, tray'],
  ['sunken', 'headers, private columns'],
  ['hover', 'what the pointer is on'],
  ['line', 'hairlines'],
  ['line-control', 'control borders'],
  ['ink', 'text'],
  ['ink-2', 'secondary text'],
  ['ink-3', 'captions'],
  ['accent', 'links, selection, focus'],
  ['accent-fill', 'primary buttons'],
  ['accent-fill-hover', 'the same under the pointer'],
  ['accent-tint', 'selected rows'],
  ['accent-line', 'their border'],
  ['open', 'open path, gain, live'],
  ['open-tint', 'answer'],
  ['caution', 'loss, expiry, past'],
  ['caution-tint', 'as-of banner'],
  ['stop', 'refused, revoke, high risk'],
  ['stop-tint', 'refusal'],
];

const TYPE: readonly (readonly [string, string])[] = [
  ['start', '24/32 First start'],
  ['question', '20/28 Question'],
  ['title', '15/20 View, drawer and dialog title'],
  ['body', '13/20 Body, navigation'],
  ['table', '12/20 Tables, controls'],
  ['head', '11/16 Headers, captions 0123456789'],
  ['hash', '11/16 mono: hashes, rule ids'],
];

export function FoundationSections() {
  return (
    <>
      <Section title="Colour">
        {COLOURS.map(([name, use]) => (
          <div key={name} className={css.swatch}>
            <i style={{ background: `var(--${name})` }} />
            <span>
              {name} <small>{use}</small>
            </span>
            <code>--{name}</code>
          </div>
        ))}
      </Section>
      <Section title="Type" note="System UI font; tabular numerals everywhere.">
        {TYPE.map(([name, words]) => (
          <p key={name} style={{ font: `var(--type-${name})` }}>
            {words}
          </p>
        ))}
      </Section>
    </>
  );
}
