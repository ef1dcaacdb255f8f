import sharing from '../../../resources/demo/sharing.json';
import { slug } from './names';
import type { Outside } from './small-shares';

/** Partner organisations with reports and boards: most active, two invited, one that has left. */
export function invitePartners({ company, script, random, boards }: Outside): void {
  const admin = company.admin.ref;
  const reports = sharing.reports.map((name) => ({ id: slug(name), name }));
  for (const report of reports) {
    script.say(script.day(148), admin, { type: 'report.create', ...report });
  }
  const open = boards.filter(({ private: hidden }) => !hidden);
  const addressOf = (name: string) => {
    const person = company.people.find((one) => one.role === null && one.name === name);
    if (person === undefined) throw new Error(`the demo has nobody called ${name}`);
    return person.email;
  };
  sharing.partners.forEach(({ contact, organisation, state }, i) => {
    const email = addressOf(contact);
    const id = `partner-${i + 1}`;
    const back = state === 'pending' ? 4 + i : 140 - i * 12;
    const invited = script.day(back);
    script.say(invited, admin, {
      type: 'partner.invite',
      id,
      email,
      reports: random.sample(reports, random.between(1, 3)).map((report) => report.id),
      boards: random.sample(open, random.between(1, 4)).map((board) => board.id),
      reason: 'Contract signed',
    });
    if (organisation === null) return;
    const accepted = invited + 86_400_000;
    script.say(accepted, email, { type: 'partner.accept', token: id, organisation });
    for (const { name, of } of sharing.colleagues) {
      if (of !== organisation) continue;
      const add = { type: 'partner.addMember', partner: id, email: addressOf(name) } as const;
      script.say(accepted + 86_400_000, email, add);
    }
    if (state !== 'removed') return;
    const reason = 'Contract ended';
    script.say(script.day(18), admin, { type: 'partner.remove', partner: id, reason });
  });
}

/** Links, participants from outside, and people who ask to come in. */
export function letIn({ company, script, random, boards, guests }: Outside): void {
  const admin = company.admin.ref;
  for (const [name, mode, role] of sharing.links) {
    const board = boards.find((one) => one.name === name)?.id ?? '';
    const at = script.day(random.between(40, 120));
    if (mode === 'link' || mode === 'link-password') {
      script.say(at, admin, { type: 'access.setMode', board, mode });
    }
    // The role for whoever comes by the link; a reviewer is what it begins as (S12).
    if (role === 'editor' || role === 'reader') {
      script.say(at + 60_000, admin, { type: 'access.setDefaultRole', board, role });
    }
  }
  const open = boards.filter(({ private: hidden }) => !hidden);
  for (const board of random.sample(open, 12)) {
    script.say(script.day(random.between(10, 130)), admin, {
      type: 'participant.invite',
      board: board.id,
      persons: random.sample(guests, random.between(1, 3)).map(({ email }) => email),
      role: random.pick(['reader', 'reviewer', 'editor'] as const),
    });
  }
  sharing.requests.forEach((message, i) => {
    const board = random.pick(open).id;
    const guest = guests[i * 7];
    if (guest === undefined) throw new Error('the demo has too few guests');
    const back = i < 4 ? i * 1.3 + 0.4 : 20 + i * 6;
    script.say(script.day(back), guest.email, { type: 'request.submit', board, message });
  });
}
