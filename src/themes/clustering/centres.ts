import type { Matrix } from '../../vectors/matrix.ts'

/** Middles of groups, row after row; in double precision, since they are sums over many points. */
export interface Centres {
  readonly rows: number
  readonly dims: number
  readonly data: Float64Array
}

/** The mean of each group's points, and how many they are; a group without points is at 0. */
export function centresOf(
  points: Matrix,
  groups: ArrayLike<number>,
  k: number,
): { readonly centres: Centres; readonly sizes: readonly number[] } {
  const { dims, data } = points
  const sums = new Float64Array(k * dims)
  const sizes = new Array<number>(k).fill(0)
  for (let i = 0; i < points.rows; i++) {
    const group = groups[i]!
    sizes[group]! += 1
    const from = i * dims
    const to = group * dims
    for (let d = 0; d < dims; d++) sums[to + d]! += data[from + d]!
  }
  for (let g = 0; g < k; g++) {
    const size = sizes[g]!
    if (size > 0) for (let d = 0; d < dims; d++) sums[g * dims + d]! /= size
  }
  return { centres: { rows: k, dims, data: sums }, sizes }
}

/** Squared Euclidean distance of a point from a centre; on unit vectors 2 − 2 cosine. */
export function squaredDistance(points: Matrix, i: number, centres: Centres, g: number): number {
  const { dims, data } = points
  const to = centres.data
  let x = i * dims
  let c = g * dims
  const end = x + dims - 3
  // Four sums at a time keep the processor's adders busy; plain declarations, since destructuring makes garbage here.
  let a = 0
  let b = 0
  let e = 0
  let f = 0
  for (; x < end; x += 4, c += 4) {
    const p = data[x]! - to[c]!
    const q = data[x + 1]! - to[c + 1]!
    const r = data[x + 2]! - to[c + 2]!
    const s = data[x + 3]! - to[c + 3]!
    a += p * p
    b += q * q
    e += r * r
    f += s * s
  }
  for (; x < end + 3; x++, c++) a += (data[x]! - to[c]!) ** 2
  return a + b + (e + f)
}

/** Cosine of a point and a centre; 0 when either has no length. */
export function cosineTo(points: Matrix, i: number, centres: Centres, g: number): number {
  const { dims, data } = points
  const [from, to] = [i * dims, g * dims]
  let [dot, ofPoint, ofCentre] = [0, 0, 0]
  for (let d = 0; d < dims; d++) {
    const [x, c] = [data[from + d]!, centres.data[to + d]!]
    dot += x * c
    ofPoint += x * x
    ofCentre += c * c
  }
  return ofPoint > 0 && ofCentre > 0 ? dot / Math.sqrt(ofPoint * ofCentre) : 0
}

/** Cosine of two centres; 0 when either has no length. */
export function cosineBetween({ dims, data }: Centres, g: number, h: number): number {
  let [dot, ofFirst, ofSecond] = [0, 0, 0]
  for (let d = 0; d < dims; d++) {
    const [x, y] = [data[g * dims + d]!, data[h * dims + d]!]
    dot += x * y
    ofFirst += x * x
    ofSecond += y * y
  }
  return ofFirst > 0 && ofSecond > 0 ? dot / Math.sqrt(ofFirst * ofSecond) : 0
}
