/** Lists in which every value stands once, and is referred to by its number. Relies on nothing. */

export interface Interned<Value> {
  readonly values: readonly Value[];
  /** Values that are written alike as JSON are the same. */
  readonly numberOf: (value: Value) => number;
}

export function interned<Value>(): Interned<Value> {
  const values: Value[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (value: Value): number => {
    const text = JSON.stringify(value);
    const at = numbers.get(text) ?? values.push(value) - 1;
    numbers.set(text, at);
    return at;
  };
  return { values, numberOf };
}

/** Can the value be the number of something? */
export const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
