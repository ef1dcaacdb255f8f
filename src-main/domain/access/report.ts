import { type LevelCode, levelName, OWN, VIEW } from '../../../src-shared/model/level';
import type { PersonRow, ReportRow } from '../../../src-shared/model/rows';
import type { Explanation, JudgedPath } from '../../../src-shared/queries/access';
import type { State } from '../state/state';
import { activePartners } from './partner';

export interface ReportPath {
  id: 'P1' | 'P6' | 'P7';
  level: LevelCode;
  detail: string;
}

/** A report is reached by P1, P6 and its maker, nobody else (access-model.md section 1). */
function pathsOf(state: State, person: PersonRow, place: number, report: ReportRow): ReportPath[] {
  const paths: ReportPath[] = [];
  if (person.workspaceRole === 'admin') {
    paths.push({ id: 'P1', level: OWN, detail: `${person.name} is a workspace admin.` });
  }
  const reportPlace = state.partners.reports.placeOf(report.id);
  for (const [partner, row] of activePartners(state, place)) {
    if (state.partners.sharedReports.get(partner, reportPlace) !== true) continue;
    const who = row.organisation ?? row.id;
    const detail = `${person.name} belongs to the partner ${who}, which may view this report.`;
    paths.push({ id: 'P6', level: VIEW, detail });
    break;
  }
  if (report.maker === person.id) {
    paths.push({ id: 'P7', level: OWN, detail: `${person.name} made this report.` });
  }
  return paths;
}

/** What reports go by; tests hand in others to see that a planted mistake is noticed. */
export interface ReportRules {
  pathsOf: typeof pathsOf;
  cap: typeof cap;
}

/** C1, C3 and W2 hold for reports as for boards; kinds and teamspaces are not concerned. */
function cap(
  state: State,
  person: PersonRow,
  path: ReportPath,
): { level: LevelCode; rule?: string } {
  if (!person.active) return { level: 0, rule: 'W2' };
  if (person.workspaceRole === 'viewer' && path.level > VIEW) return { level: VIEW, rule: 'C1' };
  const closed = state.workspace?.nonMembers === 'only-members' && person.affiliation !== 'member';
  if (closed && path.id !== 'P6') return { level: 0, rule: 'C3' };
  return { level: path.level };
}

export const REPORT_RULES: ReportRules = { pathsOf, cap };

export function explainReport(
  state: State,
  person: PersonRow,
  place: number,
  report: ReportRow,
  rules: ReportRules = REPORT_RULES,
): Explanation {
  let best: LevelCode = 0;
  let via: string | null = null;
  const paths = rules.pathsOf(state, person, place, report).map((path): JudgedPath => {
    const { level, rule } = rules.cap(state, person, path);
    if (level > best) {
      best = level;
      via = path.id;
    }
    const shown = levelName(level === 0 ? path.level : level);
    const answer = {
      path: path.id,
      level: shown,
      open: level > 0,
      detail: path.detail,
      remedies: [],
    };
    return rule === undefined ? answer : { ...answer, rule };
  });
  return { level: levelName(best), locked: false, via, paths };
}
