import { ChartColumn, ChevronDown, SquareKanban, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  ChangeMark,
  Dialog,
  Drawer,
  Head,
  KindIcon,
  LevelChip,
  LockMark,
  Menu,
  MenuItem,
  MenuSeparator,
  Popover,
  RuleTag,
  SearchField,
  StatusBar,
  Tabs,
  TextArea,
  TipBox,
  ToggleButton,
  Toolbar,
  Tooltip,
  Tray,
  TrayColumn,
} from '..';
import css from './kit-page.module.css';
import { Section } from './section';

export function OverlaySections() {
  const [dialog, setDialog] = useState(false);
  const [drawer, setDrawer] = useState(false);
  return (
    <>
      <Section title="Menu, tooltip, overlays">
        <div className={css.wrap}>
          <Menu label="Partner" trigger={<Button icon={ChevronDown}>Manage</Button>}>
            <MenuItem id="reports" icon={ChartColumn} detail="9">
              Manage shared reports
            </MenuItem>
            <MenuItem id="boards" icon={SquareKanban} detail="4">
              Manage shared boards
            </MenuItem>
            <MenuSeparator />
            <MenuItem id="remove" icon={Trash2} danger keys={['Del']}>
              Remove partner…
            </MenuItem>
          </Menu>
          <Popover label="More" trigger={<Button>Popover</Button>}>
            A small panel.
          </Popover>
          <Button onPress={() => setDialog(true)}>Dialog</Button>
          <Button onPress={() => setDrawer(true)}>Drawer</Button>
          <Tooltip text="Set to edit" keys={['E']}>
            <Button>Tooltip</Button>
          </Tooltip>
        </div>
        <div className={css.wrap}>
          <TipBox
            text="Vorstandsvorlage Dezember · document, private"
            detail="12 overrides, specific people"
          />
        </div>
      </Section>
      <Bars drawer={drawer} onCloseDrawer={() => setDrawer(false)} />
      <Dialog
        isOpen={dialog}
        onClose={() => setDialog(false)}
        title="Remove Lichtwerk?"
        alert
        consequence="Their 9 people lose 13 reports and boards at once."
        actions={
          <>
            <Button size="dialog" onPress={() => setDialog(false)}>
              Cancel
            </Button>
            <Button size="dialog" kind="confirm" onPress={() => setDialog(false)}>
              Remove partner
            </Button>
          </>
        }
      >
        <TextArea label="Reason" size="dialog" value="" onChange={() => {}} />
      </Dialog>
    </>
  );
}

function Bars({ drawer, onCloseDrawer }: { drawer: boolean; onCloseDrawer: () => void }) {
  const [words, setWords] = useState('');
  const [edit, setEdit] = useState(true);
  return (
    <Section title="Bars, tray">
      <div className={css.stage} style={{ flexDirection: 'column' }}>
        <Head
          title="Boards"
          detail="312"
          tabs={
            <Tabs
              label="Parts"
              value="a"
              onChange={() => {}}
              items={[
                { id: 'a', label: 'Overrides' },
                { id: 'b', label: 'Members', count: 64 },
              ]}
            />
          }
        >
          <Badge>Enterprise</Badge>
          <Button>Export</Button>
        </Head>
        <Toolbar label="Filters" end="1–12 of 38">
          <SearchField label="Filter boards" value={words} onChange={setWords} keys={['/']} />
        </Toolbar>
        <div style={{ flex: 1 }} />
        <Tray
          label="Change"
          selection={
            <>
              30 cells<small>6 × 5</small>
            </>
          }
          actions={
            <ToggleButton isSelected={edit} onChange={setEdit}>
              Set to edit
            </ToggleButton>
          }
        >
          <TrayColumn
            title={
              <>
                <ChangeMark change="gain" /> 11 gain
              </>
            }
            detail="3 people"
          >
            <span>
              Leila Haddad ×3 <LevelChip level="edit" override size={16} />
            </span>
          </TrayColumn>
          <TrayColumn
            title={
              <>
                <ChangeMark change="refused" /> 10 refused
              </>
            }
          >
            <span>
              <RuleTag rule="O2" /> Viewers cannot edit ×6
            </span>
          </TrayColumn>
        </Tray>
        <StatusBar end="Verified to entry 48,213">
          <span>
            <LevelChip level="view" size={16} decorative /> view
          </span>
          <span>
            <LockMark /> private
          </span>
        </StatusBar>
        {drawer ? (
          <Drawer
            title="Roadmap 2027"
            icon={<KindIcon kind="timeline" />}
            badges={<Badge>Private</Badge>}
            subtitle="Product & Strategy"
            onClose={onCloseDrawer}
            footer={<Button>Change role</Button>}
          >
            <p style={{ padding: 16 }}>Content.</p>
          </Drawer>
        ) : null}
      </div>
    </Section>
  );
}
