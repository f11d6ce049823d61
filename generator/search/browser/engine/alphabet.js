// How texts are written in few bytes: frequent characters take one, others of GB 2312 two.

const ROW = 94; // characters of a row of GB 2312, and rows
const FIRST = 0xa1;
const SINGLE = 220; // bytes below are characters
const ESCAPE = 255; // before a UTF-16 code unit, highest byte first

/** All of GB 2312, row by row. */
function grid() {
  const bytes = new Uint8Array(2 * ROW * ROW);
  for (let i = 0; i < ROW * ROW; i++) {
    bytes[2 * i] = FIRST + Math.floor(i / ROW);
    bytes[2 * i + 1] = FIRST + (i % ROW);
  }
  return new TextDecoder("gbk").decode(bytes);
}

/** What reads texts; `frequent` are the characters that come before those of GB 2312. */
export class Alphabet {
  constructor(frequent) {
    this.frequent = frequent;
  }

  read(bytes) {
    this.units ??= Uint16Array.from(this.frequent + grid(), (character) => character.charCodeAt(0));
    const { units } = this;
    const text = new Uint16Array(bytes.length);
    let end = 0;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i];
      if (byte < SINGLE) text[end++] = units[byte];
      else if (byte < ESCAPE) text[end++] = units[SINGLE + (byte - SINGLE) * 256 + bytes[++i]];
      else text[end++] = bytes[++i] * 256 + bytes[++i];
    }
    return new TextDecoder("utf-16le").decode(text.subarray(0, end));
  }
}
