/** The imports of source files, for tests about the order of layers and the extent of trust. */
import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './sources.js';

export interface Import {
  readonly file: string;
  /** As written. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** All that a file imports or exports from elsewhere, dynamic imports too. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => {
    const statement = statements.find((one) => one.pos <= pos && pos < one.end);
    return { file: path, target: fileName, typeOnly: statement !== undefined && isTypeOnly(statement) };
  });
}

const isTypeOnly = (statement: ts.Statement): boolean =>
  ts.isImportDeclaration(statement)
    ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : ts.isExportDeclaration(statement) && statement.isTypeOnly;

/** The source file that an import names, from the top of the project; null for a package. */
export const targetOf = ({ file, target }: Import): string | null =>
  target.startsWith('.') ? posix.join(posix.dirname(file), target).replace(/\.js$/, '.ts') : null;
