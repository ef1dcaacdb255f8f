/** The closed lists in the order in which they are offered (words.ts is their source). */
export { ACCESS_MODES as MODES, BOARD_KINDS as KINDS } from '../../../src-shared/model/words';
