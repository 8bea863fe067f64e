/** The source files of the project, for tests that read them as text. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

export interface SourceFile {
  /** From the top of the project: `src/terms/term.ts`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

const sourceFile = (path: string): SourceFile => {
  const text = readFileSync(path, 'utf8');
  return { path, text, lines: text.split('\n').length - 1 };
};

export const sourceFiles: readonly SourceFile[] = globSync('src/**/*.ts').sort().map(sourceFile);
