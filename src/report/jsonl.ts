/** JSON lines, for streams: one chain a line, or one error for a line of input that is no chain. */
import type { ChainResult, Result } from '../verify/result.js';

export interface LineError {
  readonly code: string;
  /** One-based line of the input. */
  readonly line: number;
  readonly message: string;
}

/** Chains of documents also say where they stand; records are known by their id. */
export const renderJsonLines = (result: Pick<Result, 'files'>): string =>
  result.files
    .flatMap((file) =>
      file.chains.map(({ id, line, steps }) => jsonLine({ id, path: file.path, line, steps })),
    )
    .join('');

export const chainLine = ({ id, steps }: ChainResult): string => jsonLine({ id, steps });

export const errorLine = (id: string | null, error: LineError): string => jsonLine({ id, error });

const jsonLine = (value: object): string => `${JSON.stringify(value)}\n`;
