/** KaTeX's style sheet and the fonts it names, from the installed package, for pages that load nothing. */
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { KatexFiles } from '../report/html/fonts.js';

export async function katexFiles(): Promise<KatexFiles> {
  const sheet = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  const folder = join(dirname(sheet), 'fonts');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.woff2')).sort();
  const fonts = await Promise.all(
    names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const),
  );
  return { css: await readFile(sheet, 'utf8'), fonts: new Map(fonts) };
}
