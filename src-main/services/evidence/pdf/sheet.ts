import { create } from 'fontkit';
import PDFDocument from 'pdfkit';
import { FONTS } from '../fonts';

export type Face = 'regular' | 'bold';

/** A4, landscape, in points. */
export const PAGE = { width: 841.89, height: 595.28, margin: 40, footer: 28 } as const;
export const INNER = PAGE.width - 2 * PAGE.margin;
/** Where content ends and the footer begins. */
export const BOTTOM = PAGE.height - PAGE.margin - PAGE.footer;

export const INK = '#16181B';
export const SOFT = '#5A6069';
export const LINE = '#D5D9DE';
export const TINT = '#F3F4F6';
export const STOP = '#A61B1B';
export const OPEN = '#0B6B50';
export const CAUTION = '#8A5300';

export interface TextStyle {
  size: number;
  face?: Face;
  color?: string;
}

const MISSING = '□';
const FACES = { regular: create(FONTS.regular), bold: create(FONTS.bold) } as const;

/**
 * A document to draw on, in one typeface. Drawing says where: nothing flows, so that a table of
 * thousands of rows breaks where its rows do.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  /** Whether a sign was asked for that the typeface lacks. */
  lacked = false;
  private face: Face | null = null;
  private readonly advances = {
    regular: new Map<number, number>(),
    bold: new Map<number, number>(),
  };

  constructor({
    title,
    author,
    at,
    language,
  }: Record<'title' | 'author' | 'language', string> & {
    at: Date;
  }) {
    this.doc = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      bufferPages: true,
      autoFirstPage: false,
      lang: language,
      displayTitle: true,
      pdfVersion: '1.7',
      // None to begin with: pdfkit would open one that it has under two names anew at each use.
      font: '',
      // The same evidence is the same file, byte for byte, whenever it is made.
      info: { Title: title, Author: author, Creator: 'Gatehouse', CreationDate: at, ModDate: at },
    });
    this.doc.registerFont('regular', FONTS.regular);
    this.doc.registerFont('bold', FONTS.bold);
  }

  page(): void {
    this.doc.addPage();
  }

  private use({ size, face = 'regular', color = INK }: TextStyle): void {
    // Choosing the font that is chosen already is not for free.
    if (this.face !== face) this.doc.font(face);
    this.face = face;
    this.doc.fontSize(size).fillColor(color);
  }

  /** By the signs' own widths. */
  width(text: string, { size, face = 'regular' }: TextStyle): number {
    const advances = this.advances[face];
    let units = 0;
    for (const sign of text) {
      const code = sign.codePointAt(0) ?? 0;
      let advance = advances.get(code);
      if (advance === undefined) {
        advance = FACES[face].glyphForCodePoint(code).advanceWidth / FACES[face].unitsPerEm;
        advances.set(code, advance);
      }
      units += advance;
    }
    return units * size;
  }

  /** One line, cut with an ellipsis where it does not fit. */
  line(text: string, x: number, y: number, width: number, style: TextStyle): void {
    const said = this.fit(this.known(text), width, style);
    if (said === '') return;
    this.use(style);
    this.doc.text(said, x, y, { lineBreak: false });
  }

  right(text: string, x: number, y: number, width: number, style: TextStyle): void {
    const said = this.fit(this.known(text), width, style);
    this.use(style);
    this.doc.text(said, x + width - this.width(said, style), y, { lineBreak: false });
  }

  private fit(text: string, width: number, style: TextStyle): string {
    if (this.width(text, style) <= width) return text;
    const signs = [...text];
    let [low, high] = [0, signs.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const tried = `${signs.slice(0, middle).join('').trimEnd()}…`;
      if (this.width(tried, style) <= width) low = middle;
      else high = middle - 1;
    }
    return `${signs.slice(0, low).join('').trimEnd()}…`;
  }

  /** The text in lines of a width, words kept whole where they fit. */
  lines(text: string, width: number, style: TextStyle): string[] {
    const lines: string[] = [];
    for (const paragraph of this.known(text).split('\n')) {
      let line = '';
      for (const word of paragraph.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (this.width(longer, style) <= width) line = longer;
        else {
          if (line !== '') lines.push(line);
          line = word;
          while (this.width(line, style) > width) {
            const head = this.fit(line, width, style).slice(0, -1) || line.slice(0, 1);
            lines.push(head);
            line = line.slice(head.length);
          }
        }
      }
      lines.push(line);
    }
    return lines;
  }

  /** Draws lines below each other; answers where they end. */
  block(lines: string[], x: number, y: number, leading: number, style: TextStyle): number {
    this.use(style);
    let at = y;
    for (const line of lines) {
      if (line !== '') this.doc.text(line, x, at, { lineBreak: false });
      at += leading;
    }
    return at;
  }

  rule(y: number, x: number = PAGE.margin, width: number = INNER, color = LINE): void {
    this.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.5)
      .strokeColor(color)
      .stroke();
  }

  box(x: number, y: number, width: number, height: number, color: string, radius = 0): void {
    if (radius === 0) this.doc.rect(x, y, width, height).fill(color);
    else this.doc.roundedRect(x, y, width, height, radius).fill(color);
  }

  /** What the typeface has; the rest is shown as boxes, never as nothing. */
  private known(text: string): string {
    let said = '';
    for (const sign of text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}]+/gu, (s) => (s === '\n' ? s : ' '))) {
      if (sign === '\n' || FACES.regular.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
        said += sign;
      else {
        said += MISSING;
        this.lacked = true;
      }
    }
    return said;
  }

  /** The whole file; the document is over with it. */
  bytes(): Uint8Array {
    this.doc.end();
    const whole: unknown = this.doc.read();
    if (!Buffer.isBuffer(whole)) throw new Error('the document came to nothing');
    return whole;
  }
}
