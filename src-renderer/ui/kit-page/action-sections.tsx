import { Copy, Pencil } from 'lucide-react';
import { Fragment, useState } from 'react';
import {
  Button,
  Checkbox,
  FilterChip,
  Kbd,
  LevelChip,
  MenuItem,
  RadioGroup,
  Segments,
  Switch,
  ToggleButton,
} from '..';
import css from './kit-page.module.css';
import { Line, Pose, Section } from './section';

const KINDS = [
  ['primary', 'Apply'],
  ['plain', 'Copy'],
  ['quiet', 'Cancel'],
  ['danger', 'Revoke'],
  ['confirm', 'Delete'],
] as const;

export function ActionSections() {
  return (
    <>
      <Chips />
      <Buttons />
      <Choice />
    </>
  );
}

function Chips() {
  return (
    <Section
      title="Level chips"
      note="The cut corner and its triangle: an override decides. Hollow: kept, but capped by the role."
    >
      <div className={css.big}>
        <span>
          <LevelChip level="view" />
        </span>
        <span>
          <LevelChip level="comment" />
        </span>
        <span>
          <LevelChip level="edit" override />
        </span>
        <span>
          <LevelChip level="own" />
        </span>
        <span>
          <LevelChip level="view" override="capped" />
        </span>
      </div>
      <div className={css.wrap}>
        {(['view', 'comment', 'edit', 'own', 'none'] as const).map((level) => (
          <span key={level}>
            <LevelChip level={level} decorative /> {level}
          </span>
        ))}
      </div>
      <div className={css.wrap}>
        <span>
          <LevelChip level="edit" override /> override
        </span>
        <span>
          <LevelChip level="view" override="capped" /> capped
        </span>
        <span>
          <LevelChip level="edit" override staged="same" /> staged
        </span>
        <span>
          <LevelChip level="edit" override size={16} /> 16
        </span>
        <span>
          <LevelChip level="edit" override size={24} /> 24
        </span>
      </div>
    </Section>
  );
}

function Buttons() {
  const [on, setOn] = useState(true);
  return (
    <Section title="Buttons" note="28 px in rows and bars, 32 px in dialogs.">
      <div className={css.buttons}>
        <span />
        <span>rest</span>
        <span>hover</span>
        <span>focus</span>
        <span>disabled</span>
        {KINDS.map(([kind, words]) => {
          const icon = kind === 'plain' ? { icon: Copy } : {};
          return (
            <Fragment key={kind}>
              <span>{kind}</span>
              <span>
                <Button kind={kind} {...icon}>
                  {words}
                </Button>
              </span>
              <Pose as="hovered">
                <Button kind={kind} {...icon}>
                  {words}
                </Button>
              </Pose>
              <Pose as="focus-visible">
                <Button kind={kind} {...icon}>
                  {words}
                </Button>
              </Pose>
              <span>
                <Button kind={kind} {...icon} isDisabled>
                  {words}
                </Button>
              </span>
            </Fragment>
          );
        })}
        <span>toggle</span>
        <span>
          <ToggleButton icon={Pencil} isSelected={!on} onChange={(to) => setOn(!to)}>
            Edit
          </ToggleButton>
        </span>
        <span>
          <ToggleButton icon={Pencil} isSelected={on} onChange={setOn}>
            Edit
          </ToggleButton>
        </span>
        <Pose as="focus-visible">
          <ToggleButton icon={Pencil} isSelected={on} onChange={setOn}>
            Edit
          </ToggleButton>
        </Pose>
        <span>
          <ToggleButton icon={Pencil} isSelected={false} isDisabled onChange={setOn}>
            Edit
          </ToggleButton>
        </span>
      </div>
      <div className={css.wrap}>
        <Button kind="primary" size="dialog" keys={['Ctrl', '↵']}>
          Apply 13 changes
        </Button>
        <Button size="dialog">Cancel</Button>
      </div>
    </Section>
  );
}

function Choice() {
  const [on, setOn] = useState(true);
  const [role, setRole] = useState<'a' | 'b'>('b');
  const [form, setForm] = useState<'cells' | 'json'>('cells');
  const [kind, setKind] = useState<string | undefined>('Timeline');
  return (
    <Section title="Choice">
      <Line name="checkbox">
        <Checkbox label="empty" isSelected={!on} onChange={(to) => setOn(!to)} />
        <Checkbox label="on" isSelected={on} onChange={setOn} />
        <Checkbox label="some" isSelected={false} isIndeterminate onChange={setOn} />
        <Pose as="focus-visible">
          <Checkbox label="focus" isSelected={on} onChange={setOn} />
        </Pose>
        <Checkbox label="off" isSelected={false} isDisabled onChange={setOn} />
      </Line>
      <Line name="radio">
        <RadioGroup
          inline
          hideLabel
          label="Role"
          value={role}
          onChange={setRole}
          options={[
            { id: 'a', label: 'Reader' },
            { id: 'b', label: 'Reviewer' },
          ]}
        />
      </Line>
      <Line name="switch">
        <Switch label="off" isSelected={!on} onChange={(to) => setOn(!to)} />
        <Switch label="on" isSelected={on} onChange={setOn} />
        <Pose as="focus-visible">
          <Switch label="focus" isSelected={on} onChange={setOn} />
        </Pose>
        <Switch label="disabled" isSelected={false} isDisabled onChange={setOn} />
      </Line>
      <Line name="segments">
        <Segments
          label="Shown as"
          value={form}
          onChange={setForm}
          options={[
            { id: 'cells', label: 'Cells' },
            { id: 'json', label: 'JSON' },
          ]}
        />
      </Line>
      <Line name="filter">
        <FilterChip label="Kind" onSelect={(ids) => setKind([...ids][0])}>
          <MenuItem id="Grid">Grid</MenuItem>
          <MenuItem id="Timeline">Timeline</MenuItem>
        </FilterChip>
        <FilterChip
          label="Kind"
          {...(kind === undefined ? {} : { value: kind })}
          onClear={() => setKind(undefined)}
        >
          <MenuItem id="Timeline">Timeline</MenuItem>
        </FilterChip>
      </Line>
      <Line name="keys">
        <Kbd keys={['Ctrl', 'K']} />
        <Kbd keys={['/']} />
        <Kbd keys={['?']} />
      </Line>
    </Section>
  );
}
