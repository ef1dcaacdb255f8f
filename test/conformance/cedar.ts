import { readFileSync } from 'node:fs';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Level } from '../../src-shared/model/level';
import type { World } from './world';

const text = (file: string) => readFileSync(new URL(`policies/${file}`, import.meta.url), 'utf8');

/** The policies of a file under their own ids, which Cedar gives back as reasons. */
function policiesOf(file: string): [id: string, policy: string][] {
  const [, ...policies] = text(file).split(/^(?=@id\()/m);
  return policies.map((policy) => [/^@id\("(.*)"\)/.exec(policy)?.[1] ?? '', policy]);
}

const FILES = {
  board: policiesOf('board.cedar'),
  closed: policiesOf('closed.cedar'),
  share: policiesOf('share.cedar'),
  shareClosed: policiesOf('share-closed.cedar'),
  partner: policiesOf('partner.cedar'),
  report: policiesOf('report.cedar'),
  partnerReport: policiesOf('partner-report.cedar'),
};

/** The policies for each row, its facts in place of the capital words. */
function forEach(policies: [string, string][], rows: Record<string, string>[]) {
  return rows.flatMap((words) => {
    const fill = (given: string) => given.replace(/\b[A-Z]{3,}\b/g, (word) => words[word] ?? word);
    return policies.map(([name, policy]): [string, string] => [fill(name), fill(policy)]);
  });
}

/** Kept apart because Cedar copies a whole set for each decision. */
const SETS = ['boards', 'closed', 'reports'] as const;
export type Policies = (typeof SETS)[number];

function policySet(which: Policies, world: World): cedar.PolicySet {
  const partners = world.partners.map(({ id, status }) => ({ THIS: id, STATUS: status }));
  const shares = world.shares.map(({ id, person, status, access, scope, target, expiresAt }) => ({
    ...{ THIS: id, WHO: person, STATUS: status, ACCESS: access, SCOPE: scope },
    ...{ TARGET: target ?? '', EXPIRES: `${expiresAt !== null}`, UNTIL: `${expiresAt ?? 0}` },
  }));
  const policies = {
    boards: [...FILES.board, ...forEach(FILES.share, shares), ...forEach(FILES.partner, partners)],
    closed: [...FILES.closed, ...forEach(FILES.shareClosed, shares)],
    reports: [...FILES.report, ...forEach(FILES.partnerReport, partners)],
  };
  return { staticPolicies: Object.fromEntries(policies[which]) };
}

/**
 * What Cedar's own type checker finds wrong with the policies. Its warnings are no faults: a share
 * whose facts stand in its policy may well be one that can never open anything.
 */
export function faults(which: Policies, world: World): string[] {
  const schema = text('model.cedarschema');
  const answer = cedar.validate({
    schema:
      which === 'reports'
        ? schema.replace('resource: [Board, Card]', 'resource: [Report]')
        : schema,
    policies: policySet(which, world),
  });
  if (answer.type === 'failure') return answer.errors.map(({ message }) => message);
  return answer.validationErrors.map(({ policyId, error }) => `${policyId}: ${error.message}`);
}

export function load(world: World): void {
  for (const which of SETS) {
    const answer = cedar.preparsePolicySet(which, policySet(which, world));
    if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
  }
}

export interface Asked {
  policies: Policies;
  person: cedar.EntityJson;
  thing: cedar.EntityJson;
  context: cedar.Context;
}

let decisions = 0;
/** How many decisions Cedar has made so far. */
export const decisionsMade = () => decisions;

/** The ids of the policies that allow the action; null where it is denied. */
export function allowedBy(
  { policies, person, thing, context }: Asked,
  action: string,
): string[] | null {
  decisions++;
  const answer = cedar.statefulIsAuthorized({
    principal: person.uid,
    action: { type: 'Action', id: action },
    resource: thing.uid,
    entities: [person, thing],
    context,
    preparsedPolicySetId: policies,
  });
  if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0) throw new Error(JSON.stringify(diagnostics.errors));
  return decision === 'allow' ? diagnostics.reason : null;
}

/** For each action that was asked about, from the lowest: the policies that allow it. */
export type Reached = [action: Level, by: string[]][];

/** The level is the highest action allowed; `view` alone is always asked about. */
export function ladder(asked: Asked): Reached {
  const reached: Reached = [];
  const allowed = (action: Level): boolean => {
    const by = allowedBy(asked, action);
    reached.push([action, by ?? []]);
    return by !== null;
  };
  if (allowed('view') && allowed('comment') && !allowed('own')) allowed('edit');
  return reached;
}
