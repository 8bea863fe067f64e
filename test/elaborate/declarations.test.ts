import { describe, expect, it } from 'vitest';
import { elaborate } from '../../src/elaborate/elaborate.js';
import { readDocument } from '../../src/read/readDocument.js';
import { verifySources } from '../../src/verify/verify.js';
import { facts, stepsOf, understoodLine } from './elaborating.js';

describe('declarations', () => {
  it('make every claim about their names obscure where they are not understood', () => {
    for (const given of ['y \\in \\{0,1\\}', 'y \\sim \\mathrm{Foo}(3)', 'y \\text{ is even}']) {
      const page = understoodLine('y^2 = y', [given]);
      expect(page.messages.map(({ code }) => code)).toEqual(['unreadable-statement']);
      expect(stepsOf(page)[0]).toHaveProperty('obscure');
    }
    expect(stepsOf(understoodLine('x^2 = x', ['y \\in \\{0,1\\}']))[0]).not.toHaveProperty('obscure');
  });

  it('are all relied on, also beside a definition', () => {
    const page = understoodLine('Z = 1', ['Z = \\int e^{-E(x)} dx', 'b + a = 1', '\\sigma > 0']);
    expect(facts(page)).toContain('b + a = 1');
    expect(facts(page)).toContain('0 < \\sigma');
  });

  it('may tell of several names at once, on a line of their own and in a sentence', () => {
    expect(facts(understoodLine('a b = b a', ['a, b > 0']))).toEqual(
      expect.arrayContaining(['0 < a', '0 < b']),
    );
    const text = 'For $a, b > 0$,\n\n$$ \\log (a b) = \\log a + \\log b $$\n';
    const page = elaborate(readDocument({ path: 'notes.md', text }));
    expect(facts(page)).toEqual(expect.arrayContaining(['0 < a', '0 < b']));
    const settings = { seed: 0, sideFile: null, only: null, repairs: false };
    const [file] = verifySources([{ path: 'notes.md', text }], settings).files;
    expect(file?.chains.flatMap(({ steps }) => steps).map(({ verdict }) => verdict)).toEqual(['proved']);
  });

  it('say so where they lead back to what they would define', () => {
    const page = understoodLine('a \\cdot 2 = 2', ['a = a + 1']);
    expect(page.messages.map(({ code }) => code)).toEqual(['circular-statement']);
  });

  it('are shown as they stand in their own file', () => {
    const source = { path: 'note.md', text: '$$ y^2 = y $$\n' };
    const sideFile = { path: 'side.md', text: 'x \\in \\mathbb{R}\ny \\in \\{0,1\\}\n' };
    const [message] = elaborate(readDocument(source, { sideFile })).messages;
    expect(message?.source?.path).toBe('side.md');
    const { files } = verifySources([source], { seed: 1, sideFile, only: null });
    expect(files[0]?.messages[0]?.frame).toContain('\\{0,1\\}');
  });
});
