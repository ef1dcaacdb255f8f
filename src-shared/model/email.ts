const LOCAL = /^[^\s@"(),:;<>[\]\\\p{Cc}\p{Cf}\p{Cs}]+$/u;
const DOMAIN_INPUT = /^[^\s@/?#:%\\[\]\p{Cc}\p{Cf}\p{Cs}]+$/u;
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/**
 * The one form in which an address names a person (access-model.md section 1): lower-cased, its
 * domain in IDNA ASCII form. Answers null for what is no single address.
 */
export function normaliseEmail(text: string): string | null {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  if (at < 1) return null;
  const local = trimmed.slice(0, at).normalize('NFC').toLowerCase();
  const domain = asciiDomain(trimmed.slice(at + 1));
  if (domain === null || !LOCAL.test(local)) return null;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null;
  const email = `${local}@${domain}`;
  return local.length <= 64 && email.length <= 254 ? email : null;
}

function asciiDomain(text: string): string | null {
  if (!DOMAIN_INPUT.test(text)) return null;
  let host: string;
  try {
    // The WHATWG parser is the IDNA implementation that both processes have.
    host = new URL(`http://${text}`).hostname;
  } catch {
    return null;
  }
  const labels = host.split('.');
  // A last label of digits alone would make an IPv4 address of it.
  if (/^\d+$/.test(labels[labels.length - 1] ?? '')) return null;
  return labels.every((label) => label.length <= 63 && LABEL.test(label)) ? host : null;
}

/** Whether a reference to a person is meant as an address rather than an id. */
export function looksLikeEmail(reference: string): boolean {
  return reference.includes('@');
}

/** Whether somebody's details were erased: only the id is left. */
export function isErased({ id, email }: { id: string; email: string }): boolean {
  return email === erasedEmail(id);
}

/** The address that stands in for one whose person was erased; nobody can have it (RFC 2606). */
export function erasedEmail(id: string): string {
  return `${id}@erased.invalid`;
}
