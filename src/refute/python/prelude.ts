/** The few functions that a program in Python needs beyond the language, written out so that they can be read. */

export type Helper =
  'line' | 'plane' | 'integral' | 'derivative' | 'partial' | 'component' | 'vector' | 'replaced' | 'normal';

/** What each relies on comes before it. */
export const prelude: Readonly<Record<Helper, { readonly needs: readonly Helper[]; readonly text: string }>> =
  {
    line: {
      needs: [],
      text: `def line(f, step=1 / 8, reach=16):
    """The integral over the real line by the trapezoidal rule, for what falls off at both ends."""
    count = round(reach / step)
    return step * sum(f(n * step) for n in range(-count, count + 1))`,
    },
    plane: {
      needs: ['line'],
      text: `def plane(f):
    """The integral over the plane."""
    return line(lambda x: line(lambda y: f((x, y)), 1 / 4), 1 / 4)`,
    },
    integral: {
      needs: [],
      text: `def integral(f, start, end, step=1 / 32):
    """The integral over an interval by the rule of Takahasi and Mori, an end may be infinite."""
    total = 0
    for n in range(-96, 97):
        t = n * step
        u = math.pi / 2 * math.sinh(t)
        if end == math.inf:
            x, slope = start + math.exp(u), math.exp(u)
        else:
            x = (start + end) / 2 + (end - start) / 2 * math.tanh(u)
            slope = (end - start) / 2 / math.cosh(u) ** 2
        if start < x < end and slope > 1e-300:
            total += f(x) * slope * math.pi / 2 * math.cosh(t) * step
    return total`,
    },
    derivative: {
      needs: [],
      text: `def derivative(f, x, h=1e-3):
    """The derivative by differences, right to about ten digits."""
    return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h)`,
    },
    component: {
      needs: [],
      text: `def component(x, k):
    """The k-th component of a vector, from 1; a vector of one component is a number."""
    return x[k - 1] if isinstance(x, tuple) else x`,
    },
    vector: {
      needs: [],
      text: `def vector(components):
    """The vector of these components; one component is a number."""
    parts = tuple(components)
    return parts if len(parts) > 1 else parts[0]`,
    },
    replaced: {
      needs: [],
      text: `def replaced(x, k, value):
    """The vector with another k-th component."""
    return x[:k - 1] + (value,) + x[k:] if isinstance(x, tuple) else value`,
    },
    partial: {
      needs: ['derivative', 'component', 'replaced'],
      text: `def partial(f, x, k):
    """The derivative in the k-th component of a vector."""
    return derivative(lambda t: f(replaced(x, k, t)), component(x, k))`,
    },
    normal: {
      needs: [],
      text: `def normal(x, mean, variance):
    """The density of the normal law, the same variance in every component."""
    xs, ms = (x, mean) if isinstance(x, tuple) else ((x,), (mean,))
    square = sum((a - b) ** 2 for a, b in zip(xs, ms))
    return math.exp(-square / (2 * variance)) / (2 * math.pi * variance) ** (len(xs) / 2)`,
    },
  };
