import type { PersonRow, ReportRow } from '../../../../src-shared/model/rows';
import type { AccessAnswer, Explanation, Remedy } from '../../../../src-shared/queries/access';
import type { State } from '../../state/state';
import { nameOf, partnersOf } from './facts';
import { Remedies } from './remedy';

/** A report is reached by P1, P6 and its maker alone: what opens and ends these, capped by C1 to C3. */
export function reportRemedies(
  state: State,
  person: PersonRow,
  place: number,
  report: ReportRow,
  { paths, ...rest }: Explanation,
): AccessAnswer {
  const reportPlace = state.partners.reports.placeOf(report.id);
  const partners = [...partnersOf(state, place)];
  const idsOf = (places: number[]) => places.map((one) => state.partners.reports.idAt(one));
  const name = nameOf({ person });

  const opening = (path: string, rule: string): Remedy[] => {
    const remedies = new Remedies(path, 'opens');
    if (rule === 'W2') remedies.by({ type: 'person.reactivate', person: name }, 'W2');
    else if (rule === 'C1') {
      const workspaceRole = 'maker';
      remedies.by({ type: 'person.setWorkspaceRole', person: name, workspaceRole }, 'W2');
    } else remedies.by({ type: 'workspace.setPolicy', nonMembers: 'anyone' }, 'W1');
    return remedies.list;
  };
  const ending = (path: string): Remedy[] => {
    const remedies = new Remedies(path, 'ends');
    if (path === 'P1') {
      const workspaceRole = 'maker';
      remedies.by({ type: 'person.setWorkspaceRole', person: name, workspaceRole }, 'W2');
    }
    for (const { id, reports } of path === 'P6' ? partners : []) {
      if (!reports.includes(reportPlace)) continue;
      const left = idsOf(reports.filter((one) => one !== reportPlace));
      remedies
        .by({ type: 'partner.setShared', partner: id, reports: left.sort() }, 'G5')
        .by({ type: 'partner.remove', partner: id }, 'G5');
    }
    return remedies.list;
  };
  const making = new Remedies('P6', 'opens');
  if (!paths.some(({ path }) => path === 'P6')) {
    for (const { id, reports } of partners) {
      const more = [...idsOf(reports), report.id].sort();
      making.by({ type: 'partner.setShared', partner: id, reports: more }, 'G5');
    }
    if (partners.length === 0) {
      making.by({ type: 'partner.invite', email: person.email, reports: [report.id] }, 'G1');
    }
  }
  return {
    ...rest,
    paths: paths.map((judged) => {
      const { path, rule } = judged;
      return { ...judged, remedies: rule === undefined ? ending(path) : opening(path, rule) };
    }),
    remedies: making.list,
  };
}
