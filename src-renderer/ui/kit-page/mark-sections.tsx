import {
  Avatar,
  Badge,
  ChangeMark,
  KindIcon,
  LevelChip,
  LockMark,
  ModeIcon,
  PathMark,
  RiskMark,
  RuleTag,
  StatusDot,
} from '..';
import css from './kit-page.module.css';
import { Section } from './section';

const KINDS = ['grid', 'timeline', 'columns', 'insights', 'document', 'canvas'] as const;
const MODES = ['specific', 'link', 'link-password'] as const;

export function MarkSections() {
  return (
    <>
      <Section title="Marks" note="Shape first, then colour.">
        <div className={css.two}>
          <RiskMark risk="high">tenant scope</RiskMark>
          <RiskMark risk="medium">no expiry</RiskMark>
          <RiskMark risk="low">above role</RiskMark>
          <span>
            <LockMark meaning="private" size={14} /> private board
          </span>
          <span>
            <ChangeMark change="gain" /> gains
          </span>
          <span>
            <ChangeMark change="lose" /> loses
          </span>
          <span>
            <ChangeMark change="refused" /> refused
          </span>
          <span>
            <ChangeMark change="same" /> unchanged
          </span>
          <span>
            <Badge tone="open">Live</Badge>
            <Badge tone="accent">Pending</Badge>
          </span>
          <span>
            <Badge tone="caution">Expires in 6 d</Badge>
          </span>
          <span>
            <Badge tone="stop">Refused</Badge>
            <Badge>Expired</Badge>
          </span>
          <span>
            <RuleTag rule="P2.1" /> rule
          </span>
          <span>
            {KINDS.map((kind) => (
              <KindIcon key={kind} kind={kind} named />
            ))}
          </span>
          <span>
            {MODES.map((mode) => (
              <ModeIcon key={mode} mode={mode} named />
            ))}
            <StatusDot tone="open" label="Synced" />
          </span>
          <span>
            <Avatar name="Mia Lindqvist" /> Mia Lindqvist
          </span>
          <span>
            <Avatar name="Jonas Weber" size={32} /> Jonas Weber
          </span>
        </div>
        <div className={css.grey}>
          Without colour
          <LevelChip level="view" />
          <LevelChip level="comment" />
          <LevelChip level="edit" override />
          <LevelChip level="own" />
          <ChangeMark change="gain" />
          <ChangeMark change="lose" />
          <ChangeMark change="refused" />
        </div>
      </Section>
      <Section title="Paths">
        <div className={css.path}>
          <PathMark state="deciding" />
          <b>
            Override <LevelChip level="edit" override size={16} />{' '}
            <Badge tone="open">Decides</Badge>
          </b>
          <RuleTag rule="P2.1" />
          <p>Solid tick: open, and it decides.</p>
        </div>
        <div className={css.path}>
          <PathMark state="open" />
          <b>
            Participant <LevelChip level="comment" size={16} />
          </b>
          <RuleTag rule="P3" />
          <p>Ring tick: open, does not decide.</p>
        </div>
        <div className={css.path}>
          <PathMark state="closed" />
          <b>
            Teamspace <LevelChip level="view" size={16} />
          </b>
          <RuleTag rule="P2.2" />
          <p>Ring bar: closed, by this rule.</p>
        </div>
      </Section>
    </>
  );
}
