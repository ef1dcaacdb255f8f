import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?inline';
import bold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?inline';

/** TrueType: the table directory begins at byte 12, sixteen bytes a table, its tag first. */
const DIRECTORY = 12;
const RECORD = 16;
const TABLES_AT = 4;

/** The typeface goes into the bundle, and what is used of it into each document. */
export const FONTS = { regular: plainFont(regular), bold: plainFont(bold) } as const;

/**
 * The font without its rules for kerning and swapping signs: they serve running text, and reading
 * them again for each cell takes ninety-nine hundredths of the time that a long table needs.
 */
function plainFont(dataUrl: string): Buffer {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  const end = DIRECTORY + RECORD * bytes.readUInt16BE(TABLES_AT);
  for (let at = DIRECTORY; at < end; at += RECORD) {
    const tag = bytes.toString('latin1', at, at + 4);
    if (tag === 'GSUB' || tag === 'GPOS' || tag === 'GDEF') bytes.write('none', at, 'latin1');
  }
  return bytes;
}
