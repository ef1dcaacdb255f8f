import { create } from 'zustand';

export type Creation = 'board' | 'teamspace' | 'person' | null;

interface Overlays {
  palette: boolean;
  shortcuts: boolean;
  /** Which dialog to make something new is open. */
  creating: Creation;
  /** Choosing an instant of the past. */
  asOf: boolean;
}

/** What lies over the work; one at a time. */
export const useOverlays = create<Overlays>()(() => ({
  palette: false,
  shortcuts: false,
  creating: null,
  asOf: false,
}));

const CLOSED: Overlays = { palette: false, shortcuts: false, creating: null, asOf: false };

export function openPalette(): void {
  useOverlays.setState({ ...CLOSED, palette: true });
}
export function openShortcuts(): void {
  useOverlays.setState({ ...CLOSED, shortcuts: true });
}
export function openCreation(creating: Exclude<Creation, null>): void {
  useOverlays.setState({ ...CLOSED, creating });
}
export function openAsOf(): void {
  useOverlays.setState({ ...CLOSED, asOf: true });
}
export function closeOverlays(): void {
  useOverlays.setState(CLOSED);
}
