import { REPORT_RULES, type ReportRules } from '../../src-main/domain/access/report';
import { VIEW } from '../../src-shared/model/level';
import type { PersonRow } from '../../src-shared/model/rows';

function forgetting(id: string): ReportRules {
  return {
    ...REPORT_RULES,
    pathsOf: (...given) => REPORT_RULES.pathsOf(...given).filter((path) => path.id !== id),
  };
}

/** The ceilings of a report judging somebody slightly else. */
function mistaking(mistake: (person: PersonRow) => Partial<PersonRow>): ReportRules {
  return {
    ...REPORT_RULES,
    cap: (state, person, path) => REPORT_RULES.cap(state, { ...person, ...mistake(person) }, path),
  };
}

/** Planted mistakes in what reports go by. */
export const REPORT_MISTAKES: Record<string, ReportRules> = {
  'P1 is forgotten': forgetting('P1'),
  'P6 is forgotten': forgetting('P6'),
  'P7 is forgotten': forgetting('P7'),
  'W2: the deactivated keep their access': mistaking(() => ({ active: true })),
  'C1: viewers are not capped': mistaking(({ workspaceRole }) => ({
    workspaceRole: workspaceRole === 'viewer' ? 'maker' : workspaceRole,
  })),
  'C3: only members, and yet everybody': mistaking(() => ({ affiliation: 'member' })),
  'C3: closes partners too': {
    ...REPORT_RULES,
    cap: (state, person, path) =>
      REPORT_RULES.cap(state, person, path.id === 'P6' ? { ...path, id: 'P7' } : path),
  },
  'P6: a pending or removed partner is in': {
    ...REPORT_RULES,
    pathsOf(state, person, place, report) {
      const paths = REPORT_RULES.pathsOf(state, person, place, report);
      const reportPlace = state.partners.reports.placeOf(report.id);
      const mine = [...state.partners.partnersOf.of(place).keys()];
      const shared = mine.some((one) => state.partners.sharedReports.get(one, reportPlace));
      return shared ? [...paths, { id: 'P6', level: VIEW, detail: '' }] : paths;
    },
  },
};
