export { Inspector } from './inspector';
export {
  type InspectorTab,
  type KnownBoard,
  type KnownPerson,
  useInspector,
} from './use-inspector';
