/** What of fontkit is used here; it comes without types. */
declare module 'fontkit' {
  interface Face {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): { readonly advanceWidth: number };
  }
  export function create(bytes: Buffer): Face;
}
