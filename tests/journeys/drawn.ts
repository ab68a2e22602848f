/** What `npm test` looks at of what `npm run journeys:all` looks at whole: a part drawn by `JOURNEYS_SEED` (1 when it is not given). */
import { createHash } from 'node:crypto'

export const isWhole = process.env['JOURNEYS'] === 'all'
export const seed = process.env['JOURNEYS_SEED'] ?? '1'

/** 0 to `below`, drawn from a name: whatever is added to the others changes nothing for this one. */
export const drawnNumber = (name: string, below: number, what: string): number =>
  createHash('sha256').update(`${seed} ${what} ${name}`).digest().readUInt32BE() % below

/** One in `share` by their names; all of them when the whole is looked at. */
export const isDrawn = (name: string, share: number): boolean =>
  isWhole || drawnNumber(name, share, 'drawn') === 0
