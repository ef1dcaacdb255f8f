import type { ImportPlan } from '../../../../src-shared/ipc/app';
import type { Engine } from '../../../engine/api';
import { oneBatch, settle } from '../batch';
import { ImportError } from '../import-error';
import type { Planned, PlanOptions } from '../planned';
import { ReportBuilder } from '../report';
import { planBoards } from './plan-boards';
import { planOverrides } from './plan-overrides';
import { planPeople } from './plan-people';
import { planMemberships, planTeamspaces } from './plan-teamspaces';
import { placeKey, Steps } from './steps';
import type { BadRow, CsvTables } from './tables';
import { CsvWorld } from './world';

/** Our own tables as one batch of what they add and change; a bad row refuses all of them. */
export function planCsv(
  tables: CsvTables,
  file: string,
  plan: ImportPlan,
  engine: Engine,
  actor: string | null,
  options: PlanOptions,
): Planned {
  const report = new ReportBuilder('csv');
  const settled = settle(engine, plan, actor, 'Imported workspace');
  const leftOut = new Map(options.leftOut);
  const steps = new Steps(report, leftOut);
  const world = new CsvWorld(engine);
  if (plan.admin && engine.empty) world.addPerson(plan.admin.email, undefined, null);
  if (plan.into !== undefined || Object.keys(plan.people ?? {}).length > 0) {
    report.note(
      'skipped',
      file,
      'a CSV import names its own teamspaces and people: --into and --map have no effect',
    );
  }
  planPeople(tables.people, world, steps);
  planTeamspaces(tables.teamspaces, tables.memberships, world, steps);
  planMemberships(tables.memberships, world, steps);
  planBoards(tables.boards, world, steps);
  planOverrides(tables.overrides, world, steps);
  for (const { subject, message, place } of tables.notes)
    report.note('skipped', subject, message, place);
  if (steps.soAlready > 0) report.note('skipped', file, `${steps.soAlready} rows are so already`);
  settleBadRows(distinct([...tables.bad, ...steps.bad]), options, report);
  return {
    issues: [
      ...settled.founding,
      ...oneBatch(
        steps.all.map(({ part }) => part),
        settled.actor,
        file,
      ),
    ],
    report: report.build(),
    placeOf: (path) => steps.placeOf(path),
  };
}

function settleBadRows(bad: BadRow[], options: PlanOptions, report: ReportBuilder): void {
  const [first, ...more] = bad;
  if (first === undefined) return;
  if (!options.skipBad) {
    const others =
      more.length === 0 ? '' : ` (and ${more.length} more bad rows; --skip-bad imports the rest)`;
    throw new ImportError(`${first.message}${others}`, first.place);
  }
  for (const { place, message } of bad) report.note('refused', place.file, message, place);
}

/** A row is reported once, however many steps stumbled over it. */
function distinct(bad: BadRow[]): BadRow[] {
  const seen = new Set<string>();
  return bad.filter(({ place }) => {
    const key = placeKey(place);
    return !seen.has(key) && seen.add(key);
  });
}
