/**
 * A short name for a long text: other text, another name, but for accidents of one in 2^100. Nothing is kept secret by
 * it, and nothing rests on it but that accidents are rare. Relies on nothing.
 */

/** In 22 digits and letters. */
export const digest = (text: string): string => half(text, 0x9e3779b9) + half(text, 0x7f4a7c15);

/** Two words of 32 bits, mixed as in the finish of MurmurHash3. */
function half(text: string, seed: number): string {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x85ebca6b);
    b = Math.imul(b ^ code, 0xc2b2ae35);
    a ^= b >>> 15;
    b ^= a >>> 13;
  }
  const [first, second] = [finished(a ^ (b >>> 16)), finished(b ^ (a >>> 16))];
  const value = 0x20_0000 * first + (second >>> 11);
  return value.toString(36).padStart(11, '0').slice(-11);
}

const finished = (word: number): number => {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
};
