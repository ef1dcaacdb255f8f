/** What only the first start and imports need: a chunk of its own, loaded when it is asked for. */
export { importing } from './ipc/importing';
export { makeDemo } from './services/demo';
