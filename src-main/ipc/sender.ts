/** The part of Electron's event that says who sent it. */
export interface Sender {
  sender: unknown;
  senderFrame: { origin: string; url: string; parent: unknown } | null;
}

/**
 * Whether a message comes from our own page: the window we made, its top frame, our own origin.
 * Anything else (another window, a frame inside the page, a page that got elsewhere) is a stranger,
 * whatever it sends.
 */
export function isOurPage(event: Sender, window: unknown, origin: string): boolean {
  const frame = event.senderFrame;
  return (
    window !== null &&
    event.sender === window &&
    frame !== null &&
    frame.parent === null &&
    frame.origin === origin &&
    // An about:blank made by our page keeps its origin.
    frame.url.startsWith(`${origin}/`)
  );
}
