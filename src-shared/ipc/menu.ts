/**
 * What the native menu can ask of the window: the ids that menu events carry and that the window's
 * actions go by. An action that is not on screen, or cannot be done now, is passed over.
 */
export const MENU_ACTIONS = [
  'palette',
  'filter',
  'shortcuts',
  'inspector',
  'undo',
  'back',
  'forward',
  'go.overview',
  'go.teamspaces',
  'go.boards',
  'go.history',
  'go.people',
  'go.partners',
  'go.external-shares',
  'go.reviews',
  'go.risks',
  'asOf',
  'asOf.back',
  'compare',
  'verify',
  'go.import',
  'go.settings',
  'create.person',
  'create.teamspace',
  'create.board',
  'data.folder',
  'stage.view',
  'stage.edit',
  'stage.clear',
  'stage.private',
  'stage.restore',
  'stage.apply',
] as const;
export type MenuAction = (typeof MENU_ACTIONS)[number];
