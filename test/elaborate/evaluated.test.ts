/** Bars that say where a derivative is taken. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';
import { understood, verdictsOf } from './elaborating.js';

describe('a derivative at a place', () => {
  test.each([
    [String.raw`\left. \frac{d}{dt} t^2 \right|_{t=3} = 6`, 'proved'],
    [String.raw`\left. \frac{d}{dt} t^2 \right|_{t=3} = 5`, 'refuted'],
    [String.raw`\left. \frac{\partial}{\partial w} (w^2 + c) \right|_{w = c + 1} = 2 c + 2`, 'proved'],
    [String.raw`\left. \frac{d}{dt} t^2 \right|_{t_0} = 2 t_0`, 'proved'],
    [String.raw`\frac{d}{dt} t^2 \Big|_{t^*} = 3 t^*`, 'refuted'],
    [String.raw`\frac{d}{du} (u v) \Big|_{u=v} = v`, 'proved'],
    [String.raw`\frac{d}{du} (u v) \Big|_{u=v} = 2 v`, 'refuted'],
  ])('%s is %s', (latex, verdict) => {
    expect(stepsOf(judgeText(`$$ ${latex} $$`)).map((step) => step.verdict)).toEqual([verdict]);
  });
});

test.each([
  String.raw`t^2 \Big|_{t=3}`,
  String.raw`\left. a \frac{d}{dt} t^2 \right|_{t=3}`,
  String.raw`\left. \frac{d}{dt} t^2 \right|_{s=3}`,
  String.raw`\left. \frac{d}{dt} t^2 \right|_{s}`,
  String.raw`\left. \frac{d}{dt} t^2 \right|_0^1`,
])('%s stays open', (latex) => {
  expect(verdictsOf(understood(`$$ 2 ${latex} = 6 $$`))).toEqual(['unsupported unsupported-notation']);
});
