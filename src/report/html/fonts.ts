/** KaTeX's style sheet made to stand alone: the fonts that a page uses inside it, all other addresses gone. */

export interface KatexFiles {
  readonly css: string;
  /** The woff2 fonts by file name. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

export function selfContainedStyle({ css, fonts }: KatexFiles, body: string): string {
  const classes = classesIn(body);
  const families = usedFamilies(css, classes);
  return css.replace(FACE, (face) => {
    const family = /font-family:\s*["']?(KaTeX_\w+)/.exec(face)?.[1];
    const name = /url\(["']?fonts\/([\w-]+\.woff2)["']?\)/.exec(face)?.[1];
    const font = name === undefined ? undefined : fonts.get(name);
    if (family === undefined || font === undefined || !families.has(family)) return '';
    const address = `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`;
    return face.replace(/src:[^;}]*/, `src:url(${address}) format("woff2")`);
  });
}

const FACE = /@font-face\s*\{[^}]*\}/g;
const RULE = /([^{}]+)\{([^{}]*)\}/g;

/** The families of every rule that may apply to the page, judged by the last part of its selectors. */
function usedFamilies(css: string, classes: ReadonlySet<string>): ReadonlySet<string> {
  const families = new Set<string>();
  for (const [, selectors = '', declarations = ''] of css.replace(FACE, '').matchAll(RULE)) {
    const named = declarations.match(/KaTeX_\w+/g);
    if (named !== null && selectors.split(',').some((one) => mayApply(one, classes)))
      for (const family of named) families.add(family);
  }
  return families;
}

const mayApply = (selector: string, classes: ReadonlySet<string>): boolean =>
  Array.from(selector.matchAll(/\.([\w-]+)/g)).every(([, name]) => name !== undefined && classes.has(name));

const classesIn = (body: string): ReadonlySet<string> =>
  new Set(Array.from(body.matchAll(/class="([^"]*)"/g)).flatMap(([, names = '']) => names.split(' ')));
