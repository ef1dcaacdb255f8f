import { getDomain } from 'tldts';

/**
 * Whose organisation an address speaks for (G2): its registrable domain by the public suffix list,
 * null where that is a public mail provider's or none at all.
 */
export function organisationOf(providers: ReadonlySet<string>): (email: string) => string | null {
  return (email) => {
    const host = email.slice(email.lastIndexOf('@') + 1);
    const domain = getDomain(host, { allowPrivateDomains: false }) ?? host;
    return providers.has(domain) || providers.has(host) ? null : domain;
  };
}
