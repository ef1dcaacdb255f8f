import type { Rectangle } from 'electron';
import type { WindowPlace } from './console-file';

/** A remembered place, unless its screen is gone or has shrunk since. */
export function fitInto(place: WindowPlace, areas: Rectangle[], primary: Rectangle): WindowPlace {
  const { x, y, maximized } = place;
  const known = x !== undefined && y !== undefined;
  const area = known ? areas.find((one) => holds(one, x, y)) : primary;
  const width = Math.min(place.width, (area ?? primary).width);
  const height = Math.min(place.height, (area ?? primary).height);
  return known && area ? { x, y, width, height, maximized } : { width, height, maximized };
}

/** Enough of the title bar lies inside to take hold of it. */
function holds(area: Rectangle, x: number, y: number): boolean {
  const grip = 80;
  return (
    x > area.x - grip &&
    x < area.x + area.width - grip &&
    y >= area.y &&
    y < area.y + area.height - grip
  );
}
