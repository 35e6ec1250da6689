// @ts-check
// How fast the machine is while it measures: seconds of one run are comparable with those of another by it.

/** @typedef {import('../../src/vectors/matrix.ts').Matrix} Matrix */
/** @type {typeof import('../../src/vectors/row-dots.ts')} */
const { rowDots } = await import(new URL('../../dist/vectors/row-dots.js', import.meta.url).href)

const [ROWS, DIMS, TIMES] = [600, 256, 5]

/** Million dot products of 256 numbers a second, on one core: what matching does most of. */
export function gaugeMachine() {
  const data = Float32Array.from({ length: ROWS * DIMS }, (_, i) => Math.sin(i))
  /** @type {Matrix} */
  const matrix = { rows: ROWS, dims: DIMS, data }
  const rows = Int32Array.from({ length: ROWS }, (_, i) => i)
  // What is compiled on the way does not count.
  for (const row of rows) rowDots(matrix, row, rows)
  const start = performance.now()
  for (let time = 0; time < TIMES; time++) for (const row of rows) rowDots(matrix, row, rows)
  const seconds = (performance.now() - start) / 1000
  return (TIMES * ROWS * ROWS) / seconds / 1e6
}
