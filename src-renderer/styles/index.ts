import './tokens.css';
import './reset.css';

/**
 * react-aria injects one style element at the first press, which a strict CSP refuses and reports.
 * It first looks for its id: an inert element that has it keeps the page free of violations, and
 * reset.css carries the rule.
 */
function reserveAriaStyle(): void {
  const id = 'react-aria-pressable-style';
  if (document.getElementById(id) !== null) return;
  const holder = document.createElement('meta');
  holder.id = id;
  document.head.append(holder);
}

reserveAriaStyle();
