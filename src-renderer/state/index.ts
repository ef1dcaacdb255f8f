export { asOf, backToNow, showAsOf, showBefore, useAsOf, useAsOfStore } from './as-of';
export { openInspector, useInspectorOpen } from './inspector-open';
export { type Json, layoutValue, setLayoutValue, useLayoutValue } from './layout';
export { go, goBack, goForward, type Route, useRoute, useTrail, type ViewName } from './route';
