/** What a reader is told of a formula to which something has happened, and that the rest is judged all the same. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';
import type { StepResult } from '../../src/verify/result.js';

const sound = '$$ (a + b)^2 = a^2 + 2ab + b^2 $$';

function wounded(formula: string): StepResult {
  const steps = stepsOf(judgeText(`${formula}\n\n${sound}`));
  expect(steps.at(-1)?.verdict).toBe('proved');
  const found = steps.find(({ verdict }) => verdict === 'unreadable');
  if (found === undefined) throw new Error(`nothing is complained of in ${formula}`);
  return found;
}

/** What stands above the caret. */
function marked({ frame }: StepResult): string {
  const [line = '', carets = ''] = (frame ?? '').split('\n').slice(-2);
  return line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1);
}

describe('a wound is named, with its place and what likely happened', () => {
  it.each([
    [
      '$$ a + \\underbrace{b + c = c $$',
      '\\underbrace{',
      'The brace that is opened here, \\underbrace{, is never closed.',
    ],
    ['$$ 2 \\sum_{i = 1 x_i = 3 $$', '_{', 'The brace that is opened here, _{, is never closed.'],
    ['$$ a + b} = c $$', '}', 'The } here closes nothing: nothing is open before it.'],
    ['$$ \\left( a + b = c $$', '\\left(', 'The ( here is never closed.'],
    ['$$ (a + b)) c = a $$', ')', 'The ) here closes nothing: no bracket is open before it.'],
    ['$$ \\frac{a} = a $$', '\\frac', 'An argument of \\frac is missing here.'],
    ['$$ x_i_j = x $$', '_', 'Two subscripts stand on one sign here.'],
    ['$$ x = a + \\frac{ $$', '{', 'The formula breaks off after x = a + \\frac{.'],
    ['$$ x = a + 2b - $$', '-', 'The formula breaks off after a + 2b -.'],
  ])('%s', (formula, place, said) => {
    const step = wounded(formula);
    expect(marked(step)).toBe(place);
    const tail = said.replace('after x = ', 'after ');
    expect(step.message).toBe(tail);
  });

  it('says what was probably meant by a bracket before a script', () => {
    const { hint } = wounded('$$ 2 \\exp(E(_\\theta(x)) = 3 $$');
    expect(hint).toBe('One bracket too many: E_\\theta(x) was probably meant.');
    expect(wounded('$$ f_{n}(^2(x) = 3 $$').hint).toBe(
      'One bracket too many: f_{n}^2(x) was probably meant.',
    );
  });

  it('sees two formulas in a row that is aligned twice', () => {
    const step = wounded('\\begin{align} p &= \\frac{q}{Z} Z &= \\sum_x q \\end{align}');
    expect(step.reason).toBe('lost-line-break');
    expect(marked(step)).toBe('Z');
  });

  it('tells each step of its own wound', () => {
    const steps = stepsOf(judgeText('$$ a = (b = c} = d $$'));
    expect(steps.map(({ message }) => message?.slice(0, 5))).toEqual(['The (', 'The }', 'The }']);
  });
});

describe('damage outside of steps', () => {
  const messages = (note: string): readonly string[] =>
    judgeText(`${note}\n\n${sound}`).files.flatMap((file) => {
      expect(file.chains.at(-1)?.steps.at(-1)?.verdict).toBe('proved');
      return file.messages.map(({ line, text }) => `${String(line)}: ${text}`);
    });

  it('is told of an empty formula, which turns nothing around it inside out', () => {
    expect(messages('Here\n\n$$ $$\n\nand $$ $$ there.')).toEqual([
      '3: This formula is empty.',
      '5: This formula is empty.',
    ]);
  });

  it('is told of a display without a step', () => {
    expect(messages('$$ \\begin{strange} a = b \\end{strange} $$')).toEqual([
      '1: The environment strange is not known here.',
    ]);
    expect(messages('$$ \\mathbb{E}[(x - \\mu)^2 $$')).toEqual(['1: The [ here is never closed.']);
  });

  it('is not seen in line feeds that a program wrote out', () => {
    const note = '$$ a + b \\n= b + a $$\n\\n\n$$\n= 2a + b - a\n$$';
    expect(messages(note)).toEqual([]);
    expect(stepsOf(judgeText(note)).map(({ verdict }) => verdict)).toEqual(['proved', 'proved']);
  });

  it('is not seen in an alignment without its environment', () => {
    expect(messages('$$ (a + b) c &= ac + bc $$')).toEqual([]);
  });
});
