/** The bytes of a picture → its kind, its size in pixels, and whether it is there to its end. Undefined for what is no picture that we publish. */
import type { Buffer } from 'node:buffer';

export interface PictureHeader {
  readonly kind: 'png' | 'jpg' | 'gif' | 'webp';
  readonly width: number;
  readonly height: number;
  readonly isWhole: boolean;
}

export function readPictureHeader(bytes: Buffer): PictureHeader | undefined {
  const header = READERS.map((read) => read(bytes)).find((one) => one !== undefined);
  return header && header.width > 0 && header.height > 0 ? header : undefined;
}

const READERS: readonly ((bytes: Buffer) => PictureHeader | undefined)[] = [readPng, readJpeg, readGif, readWebp];

function readPng(bytes: Buffer): PictureHeader | undefined {
  if (bytes.length < 33 || textAt(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || textAt(bytes, 12, 4) !== 'IHDR')
    return undefined;
  let at = 8;
  let name = '';
  // Each part: four bytes of length, four of name, the data, four of a sum.
  while (name !== 'IEND' && at + 12 <= bytes.length) {
    name = textAt(bytes, at + 4, 4);
    at += 12 + bytes.readUInt32BE(at);
  }
  const isWhole = name === 'IEND' && at === bytes.length;
  return { kind: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), isWhole };
}

function readJpeg(bytes: Buffer): PictureHeader | undefined {
  if (textAt(bytes, 0, 3) !== '\xff\xd8\xff') return undefined;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    // The frame's head; C4, C8 and CC are tables, and FF only fills.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      // Telephones write words of their own behind the end.
      return { kind: 'jpg', width, height, isWhole: bytes.indexOf('\xff\xd9', at, 'latin1') > 0 };
    }
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function readGif(bytes: Buffer): PictureHeader | undefined {
  if (bytes.length < 14 || !/^GIF8[79]a$/u.test(textAt(bytes, 0, 6))) return undefined;
  return { kind: 'gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8), isWhole: bytes.at(-1) === 0x3b };
}

function readWebp(bytes: Buffer): PictureHeader | undefined {
  if (bytes.length < 30 || textAt(bytes, 0, 4) !== 'RIFF' || textAt(bytes, 8, 4) !== 'WEBP') return undefined;
  const isWhole = bytes.readUInt32LE(4) + 8 === bytes.length;
  switch (textAt(bytes, 12, 4)) {
    case 'VP8 ':
      return { kind: 'webp', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff, isWhole };
    case 'VP8L': {
      const sizes = bytes.readUInt32LE(21);
      return { kind: 'webp', width: (sizes & 0x3fff) + 1, height: ((sizes >> 14) & 0x3fff) + 1, isWhole };
    }
    case 'VP8X':
      return { kind: 'webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1, isWhole };
    default:
      return undefined;
  }
}

function textAt(bytes: Buffer, at: number, length: number): string {
  return bytes.toString('latin1', at, at + length);
}
