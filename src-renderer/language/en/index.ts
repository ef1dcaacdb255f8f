import { asOf } from './as-of';
import { boards } from './boards';
import { common } from './common';
import { compare } from './compare';
import { externalShares } from './external-shares';
import { firstStart } from './first-start';
import { grid } from './grid';
import { history } from './history';
import { importing } from './importing';
import { inspector } from './inspector';
import { kinds } from './kinds';
import { levels } from './levels';
import { overview } from './overview';
import { palette } from './palette';
import { partners } from './partners';
import { people } from './people';
import { refusals } from './refusals';
import { reviews } from './reviews';
import { risks } from './risks';
import { roles } from './roles';
import { rules } from './rules';
import { settings } from './settings';
import { share } from './share';
import { shell } from './shell';
import { sync } from './sync';
import { teamspaces } from './teamspaces';

/** English, by area: `useTranslations('boards')` reads en/boards.ts. */
export const en = {
  asOf,
  boards,
  common,
  compare,
  externalShares,
  firstStart,
  grid,
  history,
  importing,
  inspector,
  kinds,
  levels,
  overview,
  palette,
  partners,
  people,
  refusals,
  reviews,
  risks,
  roles,
  rules,
  settings,
  share,
  shell,
  sync,
  teamspaces,
} as const;
