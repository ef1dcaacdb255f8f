import { useTranslations } from 'use-intl';
import { normaliseEmail } from '../../../../src-shared/model/email';
import type { Refusal } from '../../../../src-shared/result';
import { useRefusal } from '../../../language';
import { RefusedIcon, TextButton } from '../../../ui';
import css from '../share.module.css';
import { WhyNot } from '../why-not';
import { whyNotAnAddress } from './addresses';
import type { Checked } from './use-checked';
import type { Invitee } from './use-invitees';

const SHOWN = 2;

interface InviteNotesProps {
  invitees: readonly Invitee[];
  /** What is being typed: judged as soon as it has an @. */
  typed: string;
  checked: Checked;
  onRemove: (keys: ReadonlySet<string>) => void;
}

/** Who will not be invited and why, in words; what stands against all; who takes part already. */
export function InviteNotes({ invitees, typed, checked, onRemove }: InviteNotesProps) {
  const t = useTranslations('share.invite');
  const words = useRefusal();
  function refusedLine(email: string, refused: Refusal): string {
    const said = words(refused);
    const rule = said.rule === null ? '' : `${said.rule} `;
    return t('refusedOne', { email, why: rule + said.text });
  }
  const lines: { key: string; text: string; out: boolean }[] = [];
  for (const { key, email, text } of invitees) {
    const why = email === null ? whyNotAnAddress(text) : null;
    const refused = email === null ? undefined : checked.refused.get(email);
    if (why !== null) {
      lines.push({ key, text: t('invalid', { text, why: t(`why.${why}`) }), out: true });
    } else if (email !== null && refused !== undefined) {
      lines.push({ key, text: refusedLine(email, refused), out: true });
    }
  }
  const address = normaliseEmail(typed);
  const no = address === null ? undefined : checked.refused.get(address);
  if (address !== null && no !== undefined) {
    lines.push({ key: 'typed', text: refusedLine(address, no), out: false });
  }
  const why = typed.includes('@') ? whyNotAnAddress(typed) : null;
  if (why !== null) {
    const text = t('invalid', { text: typed.trim(), why: t(`why.${why}`) });
    lines.push({ key: 'typed', text, out: false });
  }
  const out = lines.filter((line) => line.out);
  const already = invitees.filter((one) => one.already).length;
  const rest = lines.length - SHOWN;
  return (
    <div role="status" className={css.inviteNotes}>
      {lines.slice(0, SHOWN).map(({ key, text }) => (
        <p key={key} className={css.inviteWrong}>
          <RefusedIcon size={12} /> {text}
        </p>
      ))}
      {rest > 0 ? <p className={css.caption}>{t('more', { count: rest })}</p> : null}
      {out.length > 0 ? (
        <TextButton onPress={() => onRemove(new Set(out.map(({ key }) => key)))}>
          {t('leaveOut', { count: out.length })}
        </TextButton>
      ) : null}
      {already > 0 ? <p className={css.caption}>{t('alreadyLine', { count: already })}</p> : null}
      <WhyNot refused={[checked.all]} />
    </div>
  );
}
