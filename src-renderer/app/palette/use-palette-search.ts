import { useEffect, useState } from 'react';
import type { AccessAnswer } from '../../../src-shared/queries/access';
import type { BoardItem, PersonItem, TeamspaceItem } from '../../../src-shared/queries/lists';
import { runQuery } from '../../api';
import { ranked } from './ranked';
import { type Scope, splits } from './scope';

export interface Answer {
  person: PersonItem;
  board: BoardItem;
  access: AccessAnswer;
}

export interface Found {
  answers: Answer[];
  people: PersonItem[];
  boards: BoardItem[];
  teamspaces: TeamspaceItem[];
}

const NOTHING: Found = { answers: [], people: [], boards: [], teamspaces: [] };
const LIMIT = 5;
/** Main sorts by name; the best match may come later. */
const LOOKED_AT = 60;
const SETTLE_MS = 60;

async function peopleLike(text: string, limit = LIMIT): Promise<PersonItem[]> {
  const { items } = await runQuery({ type: 'people', text, limit: LOOKED_AT });
  return ranked(items, text).slice(0, limit);
}
async function boardsLike(text: string, limit = LIMIT): Promise<BoardItem[]> {
  const { items } = await runQuery({ type: 'boards', text, limit: LOOKED_AT });
  return ranked(items, text).slice(0, limit);
}
async function teamspacesLike(text: string): Promise<TeamspaceItem[]> {
  return (await runQuery({ type: 'teamspaces', text, limit: 3 })).items;
}

/** The first way to read the words as a person and a board, with what that person can do there. */
async function answered(text: string): Promise<Answer[]> {
  for (const { person, board } of splits(text)) {
    const [people, boards] = await Promise.all([peopleLike(person, 2), boardsLike(board, 2)]);
    const pairs = people.flatMap((p) => boards.map((b) => [p, b] as const)).slice(0, 3);
    if (pairs.length === 0) continue;
    return Promise.all(
      pairs.map(async ([p, b]) => ({
        person: p,
        board: b,
        access: await runQuery({ type: 'access', person: p.id, board: b.id }),
      })),
    );
  }
  return [];
}

function unique<T extends { id: string }>(items: T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()].slice(0, LIMIT);
}

async function search(text: string, scope: Scope): Promise<Found> {
  if (scope === 'actions' || text === '') return NOTHING;
  const [answers, people, boards, teamspaces] = await Promise.all([
    scope === 'all' ? answered(text).catch(() => []) : [],
    scope === 'boards' ? [] : peopleLike(text),
    scope === 'people' ? [] : boardsLike(text),
    scope === 'all' ? teamspacesLike(text) : [],
  ]);
  return {
    answers,
    people: unique([...answers.map((answer) => answer.person), ...people]),
    boards: unique([...answers.map((answer) => answer.board), ...boards]),
    teamspaces,
  };
}

/** What main knows by these words; the last answer stays until the next is there. */
export function usePaletteSearch(text: string, scope: Scope): Found {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      search(text.trim().slice(0, 200), scope).then(
        (answer) => current && setFound(answer),
        (error: unknown) => console.error(error),
      );
    }, SETTLE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, scope]);
  return within(found, text, scope);
}

/** Of what is still shown, only what the scope typed by now asks for: Enter must not hit the rest. */
function within(found: Found, text: string, scope: Scope): Found {
  if (scope === 'actions' || text === '') return NOTHING;
  if (scope === 'people') return { ...NOTHING, people: found.people };
  if (scope === 'boards') return { ...NOTHING, boards: found.boards };
  return found;
}
