import { ImportError } from './import-error';
import type { ImportLimits } from './limits';

/** Keys that reach an object's prototype; no honest export has them (import.md, Bad input). */
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);
const ESCAPES: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;

/** Strict JSON whose limits hold while it is read, and whose faults have a line and a column. */
export function readJson(text: string, file: string, limits: ImportLimits): unknown {
  return new JsonReader(text, file, limits).document();
}

class JsonReader {
  #at = 0;
  #depth = 0;
  readonly #text: string;
  readonly #file: string;
  readonly #limits: ImportLimits;

  constructor(text: string, file: string, limits: ImportLimits) {
    this.#text = text;
    this.#file = file;
    this.#limits = limits;
  }

  document(): unknown {
    const value = this.#value();
    this.#space();
    if (this.#at < this.#text.length)
      throw this.#fault('something follows the end of the document');
    return value;
  }

  #value(): unknown {
    this.#space();
    const char = this.#text[this.#at];
    if (char === '{') return this.#nested(() => this.#object());
    if (char === '[') return this.#nested(() => this.#array());
    if (char === '"') return this.#string();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    NUMBER.lastIndex = this.#at;
    const number = NUMBER.exec(this.#text);
    if (number === null) throw this.#unexpected();
    this.#at += number[0].length;
    return Number(number[0]);
  }

  #nested<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > this.#limits.depth)
      throw this.#fault(`nested deeper than ${this.#limits.depth}`);
    this.#at += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    let count = 0;
    if (this.#closes('}')) return value;
    do {
      this.#space();
      const start = this.#at;
      const key = this.#string();
      if (FORBIDDEN.has(key)) throw this.#fault(`the key "${key}" is not allowed`, start);
      if (Object.hasOwn(value, key))
        throw this.#fault(`the key "${key.slice(0, 80)}" stands twice`, start);
      this.#expect(':');
      value[key] = this.#value();
      this.#counted(++count);
    } while (this.#goesOn('}'));
    return value;
  }

  #array(): unknown[] {
    const value: unknown[] = [];
    if (this.#closes(']')) return value;
    do {
      value.push(this.#value());
      this.#counted(value.length);
    } while (this.#goesOn(']'));
    return value;
  }

  #string(): string {
    if (this.#text[this.#at] !== '"') throw this.#unexpected();
    const start = ++this.#at;
    let text = '';
    let from = start;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (Number.isNaN(code)) throw this.#truncated();
      if (code < 0x20) throw this.#fault('a control character stands in a string');
      if (this.#at - start > this.#limits.textLength) {
        throw this.#fault(`a string is longer than ${this.#limits.textLength} characters`, start);
      }
      if (code === 0x22) break;
      if (code !== 0x5c) {
        this.#at += 1;
        continue;
      }
      text += this.#text.slice(from, this.#at) + this.#escape();
      from = this.#at;
    }
    text += this.#text.slice(from, this.#at);
    this.#at += 1;
    return text;
  }

  #escape(): string {
    const mark = this.#text[this.#at + 1];
    if (mark === undefined) throw this.#truncated();
    if (mark === 'u') {
      const hex = this.#text.slice(this.#at + 2, this.#at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw this.#fault('a broken \\u escape');
      this.#at += 6;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    const char = ESCAPES[mark];
    if (char === undefined) throw this.#fault(`an unknown escape \\${mark}`);
    this.#at += 2;
    return char;
  }

  #counted(count: number): void {
    if (count > this.#limits.count)
      throw this.#fault(`more than ${this.#limits.count} items in one list`);
  }

  #goesOn(end: '}' | ']'): boolean {
    this.#space();
    const char = this.#text[this.#at];
    if (char !== ',' && char !== end) throw this.#unexpected();
    this.#at += 1;
    return char === ',';
  }

  #closes(end: '}' | ']'): boolean {
    this.#space();
    if (this.#text[this.#at] !== end) return false;
    this.#at += 1;
    return true;
  }

  #expect(char: string): void {
    this.#space();
    if (this.#text[this.#at] !== char) throw this.#unexpected();
    this.#at += 1;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #unexpected(): ImportError {
    const char = this.#text[this.#at];
    return char === undefined
      ? this.#truncated()
      : this.#fault(`unexpected ${JSON.stringify(char)}`);
  }

  #truncated(): ImportError {
    return this.#fault('the file ends in the middle: it is truncated');
  }

  #fault(message: string, at = this.#at): ImportError {
    const before = this.#text.slice(0, at);
    const line = before.split('\n').length;
    const column = at - before.lastIndexOf('\n');
    return new ImportError(message, { file: this.#file, line, column });
  }
}
