// What Debian has to have, and how to see that it does: by library and program, since that is what
// counts and since other releases name their packages differently.

/** @typedef {{package: string, library?: string, program?: string, font?: string}} Need */

/** @type {Record<string, {optional?: boolean, needs: Need[]}>} */
export const groups = {
  window: {
    needs: [
      { package: 'libnss3', library: 'libnss3.so' },
      { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
      { package: 'libgbm1', library: 'libgbm.so.1' },
      { package: 'libasound2', library: 'libasound.so.2' },
    ],
  },
  display: {
    needs: [
      { package: 'xvfb', program: 'Xvfb' },
      { package: 'xauth', program: 'xauth' },
    ],
  },
  // Without these the console runs: in another face, or without a place for secrets.
  fonts: {
    optional: true,
    needs: [
      { package: 'fonts-inter', font: 'Inter' },
      { package: 'fonts-dejavu-core', font: 'DejaVuSans' },
    ],
  },
  keychain: {
    optional: true,
    needs: [
      { package: 'libsecret-1-0', library: 'libsecret-1.so.0' },
      { package: 'gnome-keyring', program: 'gnome-keyring-daemon' },
      { package: 'dbus-x11', program: 'dbus-launch' },
    ],
  },
  // What the tests' PostgreSQL does not bring itself.
  postgres: { needs: [{ package: 'libstdc++6', library: 'libstdc++.so.6' }] },
  // With which the tests read the documents that we make.
  documents: { needs: [{ package: 'poppler-utils', program: 'pdftotext' }] },
  compiler: {
    needs: [
      { package: 'python3', program: 'python3' },
      { package: 'make', program: 'make' },
      { package: 'g++', program: 'g++' },
    ],
  },
};

/**
 * The needs of some groups that a machine does not meet.
 * @param {string[]} names groups
 * @param {{libraries: Set<string>, programs: (name: string) => boolean, fonts: string[]}} machine
 * @returns {{package: string, optional: boolean}[]}
 */
export function missing(names, machine) {
  const met = (need) =>
    (need.library && machine.libraries.has(need.library)) ||
    (need.program && machine.programs(need.program)) ||
    (need.font && machine.fonts.some((name) => name.startsWith(need.font)));
  return names.flatMap((name) =>
    groups[name].needs
      .filter((need) => !met(need))
      .map((need) => ({ package: need.package, optional: groups[name].optional === true })),
  );
}
