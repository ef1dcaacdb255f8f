/** What only a closed review needs: a chunk of its own with the typeface, loaded when it is asked for. */
export { evidenceFile, evidenceName } from './services/evidence';
