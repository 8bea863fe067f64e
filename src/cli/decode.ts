/** Bytes to text: UTF-8 and nothing else, so that offsets, lines and columns are what the author's editor shows. */
import { binaryFile, notUtf8, utf16File } from './problems.js';

export type Decoded =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'problem'; readonly message: string };

export function decode(path: string, bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { kind: 'problem', message: utf16File(path) };
  if (bytes.includes(0)) return { kind: 'problem', message: binaryFile(path) };
  const text = utf8(bytes);
  return text === null ? { kind: 'problem', message: notUtf8(path) } : { kind: 'text', text };
}

/** Null where the bytes are no UTF-8. A mark of byte order at the beginning is dropped. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
