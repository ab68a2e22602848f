/**
 * The least and the most a variable can be under equations and bounds, by the simplex method over exact fractions: another
 * way than the hub's to what a reader can work out, that knows nothing of trees.
 */

export interface Equation {
  /** Coefficient by variable. */
  readonly terms: ReadonlyMap<number, number>
  readonly equals: number
}

interface Fraction {
  readonly top: bigint
  /** Positive. */
  readonly bottom: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
const fraction = (top: bigint, bottom = 1n): Fraction => {
  const sign = bottom < 0n ? -1n : 1n
  const by = gcd(top, bottom) || 1n
  return { top: (sign * top) / by, bottom: (sign * bottom) / by }
}
const zero = fraction(0n)
const one = fraction(1n)
const minus = (a: Fraction, b: Fraction) =>
  fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)
const times = (a: Fraction, b: Fraction) => fraction(a.top * b.top, a.bottom * b.bottom)
const over = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom, a.bottom * b.top)
const below = (a: Fraction, b: Fraction) => a.top * b.bottom < b.top * a.bottom

/** Rows `[...coefficients, right side]`; the last row is the cost to bring down, its right side minus the cost so far. */
type Tableau = Fraction[][]

function pivot(tableau: Tableau, row: number, column: number): void {
  const pivotRow = tableau[row] ?? []
  const by = pivotRow[column] ?? one
  const scaled = pivotRow.map((value) => over(value, by))
  tableau[row] = scaled
  for (const [at, other] of tableau.entries()) {
    const factor = other[column] ?? zero
    if (at === row || factor.top === 0n) continue
    tableau[at] = other.map((value, index) => minus(value, times(factor, scaled[index] ?? zero)))
  }
}

/** Bland's rule: it ends. Answers false when the cost has no bottom. */
function bringDown(tableau: Tableau, basis: number[], columns: number): boolean {
  for (;;) {
    const cost = tableau.at(-1) ?? []
    const entering = cost.slice(0, columns).findIndex(({ top }) => top < 0n)
    if (entering === -1) return true
    let leaving = -1
    let least: Fraction | undefined
    for (const [row, values] of tableau.slice(0, -1).entries()) {
      const by = values[entering] ?? zero
      if (by.top <= 0n) continue
      const ratio = over(values.at(-1) ?? zero, by)
      const isTie = least && !below(ratio, least) && !below(least, ratio)
      const isLess = !least || below(ratio, least)
      if (isLess || (isTie && (basis[row] ?? 0) < (basis[leaving] ?? 0))) {
        leaving = row
        least = ratio
      }
    }
    if (leaving === -1) return false
    pivot(tableau, leaving, entering)
    basis[leaving] = entering
  }
}

/** Each variable is at least its floor. Undefined when nothing satisfies the equations. */
export function rangeOf(
  variable: number,
  floors: readonly number[],
  equations: readonly Equation[],
): { readonly low: number; readonly high: number } | undefined {
  const rows = equations.length
  const variables = floors.length
  // Shifted by the floors, and turned so that right sides are not negative.
  const shifted = equations.map(({ terms, equals }) => {
    const right = [...terms].reduce((left, [at, by]) => left - by * (floors[at] ?? 0), equals)
    const sign = right < 0 ? -1 : 1
    const row = Array.from({ length: variables }, (_, at) => BigInt(sign * (terms.get(at) ?? 0)))
    return { row, right: BigInt(sign * right) }
  })
  const tableau: Tableau = shifted.map(({ row, right }, at) => [
    ...row.map((by) => fraction(by)),
    ...Array.from({ length: rows }, (_, other) => (other === at ? one : zero)),
    fraction(right),
  ])
  const width = variables + rows + 1
  const artificial = Array.from({ length: width }, (_, column) => {
    if (column >= variables && column < width - 1) return zero
    return tableau.reduce((sum, row) => minus(sum, row[column] ?? zero), zero)
  })
  tableau.push(artificial)
  const basis = Array.from({ length: rows }, (_, at) => variables + at)
  bringDown(tableau, basis, variables)
  if ((tableau.at(-1)?.at(-1) ?? zero).top !== 0n) return undefined
  tableau.pop()
  for (const [row, column] of basis.entries()) {
    if (column < variables) continue
    const entering = (tableau[row] ?? []).slice(0, variables).findIndex(({ top }) => top !== 0n)
    if (entering === -1) continue
    pivot(tableau, row, entering)
    basis[row] = entering
  }
  /** The least of `sign` times the variable, above its floor. */
  const least = (sign: bigint): number => {
    const copy = tableau.map((row) => [...row])
    const bases = [...basis]
    const cost = Array.from({ length: width }, (_, column) =>
      column === variable ? fraction(sign) : zero,
    )
    copy.push(cost)
    const row = bases.indexOf(variable)
    if (row !== -1)
      copy[copy.length - 1] = cost.map((value, at) =>
        minus(value, times(fraction(sign), copy[row]?.[at] ?? zero)),
      )
    if (!bringDown(copy, bases, variables)) return -Infinity
    const reached = copy.at(-1)?.at(-1) ?? zero
    return Number(-reached.top) / Number(reached.bottom)
  }
  const floor = floors[variable] ?? 0
  return { low: floor + least(1n), high: floor - least(-1n) }
}
