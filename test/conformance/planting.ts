import { RULES, type Rules } from '../../src-main/domain/access/evaluate';
import type { Ceiling, Path, Question } from '../../src-main/domain/access/types';
import { open } from '../../src-main/domain/access/verdicts';
import { EDIT, VIEW } from '../../src-shared/model/level';

/** The evaluator with one path judging something else than it was asked. */
export function mistaking(id: string, mistake: (question: Question) => Partial<Question>): Rules {
  return replacing(id, (path) => ({
    ...path,
    judge: (question) => path.judge({ ...question, ...mistake(question) }),
  }));
}

export function replacing(id: string, change: (path: Path) => Path): Rules {
  const paths = RULES.paths.map((path) => (path.id === id ? change(path) : path));
  return { ...RULES, paths };
}

export function recapping(id: string, cap: (ceiling: Ceiling) => Ceiling['cap']): Rules {
  const ceilings = RULES.ceilings.map((ceiling) =>
    ceiling.id === id ? { ...ceiling, cap: cap(ceiling) } : ceiling,
  );
  return { ...RULES, ceilings };
}

/** Any partner of the person that has the board, whatever its status. */
export function partnerInState(status: string | null): Rules {
  return replacing('P6', (path) => ({
    ...path,
    judge(question) {
      const { partners } = question.state;
      for (const place of partners.partnersOf.of(question.personPlace).keys()) {
        if (partners.boards.get(place, question.boardPlace) !== true) continue;
        if (partners.rows.at(place)?.status === status) return open(VIEW);
      }
      return path.judge(question);
    },
  }));
}

/** A share of this status taken as one that nothing closes. */
export function shareInState(status: string): Rules {
  return replacing('P5', (path) => ({
    ...path,
    judge(question) {
      const { state, person, board } = question;
      for (const share of state.shares.of(person.id)) {
        const concerned = share.scope === 'tenant' ? !board.private : share.target === board.id;
        if (share.status !== status || !concerned) continue;
        return open(share.access === 'read-write' ? EDIT : VIEW);
      }
      return path.judge(question);
    },
  }));
}

export const aCardOf = ({ state, board }: Question): string | null =>
  [...state.cards].find((card) => card.board === board.id)?.id ?? null;

export const signedIn = ({ person }: Question) => ({
  person: {
    ...person,
    affiliation: person.affiliation === 'guest' ? 'free' : person.affiliation,
  } as const,
});
