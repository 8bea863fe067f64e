/** Growth as a picture: times against sizes on logarithmic axes, one line for each series, as an SVG that stands alone. */

export interface Series {
  readonly name: string;
  /** Size and milliseconds. */
  readonly points: readonly (readonly [number, number])[];
}

const frame = { left: 70, right: 560, top: 30, bottom: 380 };
const colours = ['#0b6e99', '#b3541e', '#4d7c0f'];

export function plotOf(series: readonly Series[]): string {
  const all = series.flatMap(({ points }) => points);
  const [sizes, times] = [range(all.map(([size]) => size)), range(all.map(([, time]) => time))];
  const x = (size: number): number => place(size, sizes, frame.left, frame.right);
  const y = (time: number): number => place(time, times, frame.bottom, frame.top);
  const grid = [
    ...powersIn(sizes).map((size) => [
      line(x(size), frame.top, x(size), frame.bottom),
      text(x(size), frame.bottom + 18, String(size), 'middle'),
    ]),
    ...powersIn(times).map((time) => [
      line(frame.left, y(time), frame.right, y(time)),
      text(frame.left - 8, y(time) + 4, `${String(time)} ms`, 'end'),
    ]),
  ].flat();
  const curves = series.flatMap(({ name, points }, index) => {
    const colour = colours[index % colours.length] ?? 'black';
    const [lastX = 0, lastY = 0] = (points.at(-1) ?? []).map((value, axis) =>
      axis === 0 ? x(value) : y(value),
    );
    const path = points.map(([size, time]) => `${round(x(size))},${round(y(time))}`).join(' ');
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...points.map(
        ([size, time]) => `<circle cx="${round(x(size))}" cy="${round(y(time))}" r="3" fill="${colour}"/>`,
      ),
      `<text x="${round(lastX + 8)}" y="${round(lastY + 4)}" font-family="sans-serif" font-size="12" fill="${colour}">${name}</text>`,
    ];
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 420" width="720" height="420" role="img">',
    '<title>Milliseconds against size, on logarithmic axes</title>',
    '<rect width="720" height="420" fill="#ffffff"/>',
    ...grid,
    ...curves,
    '</svg>',
    '',
  ].join('\n');
}

/** The powers of ten around some values. */
const range = (values: readonly number[]): readonly [number, number] => [
  Math.floor(Math.log10(Math.min(...values))),
  Math.ceil(Math.log10(Math.max(...values))),
];

const place = (value: number, [from, to]: readonly [number, number], start: number, end: number): number =>
  start + ((Math.log10(value) - from) / (to - from)) * (end - start);

const powersIn = ([from, to]: readonly [number, number]): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step));

const round = (value: number): string => value.toFixed(1);

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="#dddddd"/>`;

const text = (x: number, y: number, content: string, anchor: string): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-family="sans-serif" font-size="12" fill="#333333">${content}</text>`;
