import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailProvidersFor } from '../../../src-main/secrets/mail-providers';
import { organisationOf } from '../../../src-main/secrets/organisation';
import { scratch } from '../../support/workspace';

let folder: ReturnType<typeof scratch>;
beforeEach(() => {
  folder = scratch();
});
afterEach(() => folder.remove());

const cases: { name: string; own: string; address: string; organisation: string | null }[] = [
  { name: 'a shipped provider', own: '', address: 'a@gmail.com', organisation: null },
  { name: 'a private domain', own: '', address: 'a@acme.example', organisation: 'acme.example' },
  {
    name: 'a host of a private domain, by its registrable domain',
    own: '',
    address: 'a@mail.acme.co.uk',
    organisation: 'acme.co.uk',
  },
  {
    name: 'a provider of the admin’s own list',
    own: '# ours\r\nStadtmail.example # the town\n',
    address: 'a@stadtmail.example',
    organisation: null,
  },
  {
    name: 'a name with an umlaut, in its ASCII form',
    own: 'bücher.example',
    address: 'a@xn--bcher-kva.example',
    organisation: null,
  },
  {
    name: 'a line that is no domain is passed over',
    own: 'not a domain\nhttp://acme.example/\na@acme.example\n',
    address: 'a@acme.example',
    organisation: 'acme.example',
  },
];

test.each(cases)('G2: $name', ({ own, address, organisation }) => {
  if (own !== '') writeFileSync(folder.path('mail-providers.txt'), own);
  const providers = mailProvidersFor(folder.path('workspace.sqlite'));
  expect(organisationOf(providers)(address)).toBe(organisation);
});
