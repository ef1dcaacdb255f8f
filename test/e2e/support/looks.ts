/** How every view is looked at: both themes, at the two sizes of the look. */
export const LOOKS = [
  { theme: 'light', size: { width: 1280, height: 800 } },
  { theme: 'dark', size: { width: 1280, height: 800 } },
  { theme: 'light', size: { width: 1920, height: 1080 } },
  { theme: 'dark', size: { width: 1920, height: 1080 } },
] as const;
