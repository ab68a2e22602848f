/** Whatever a guide may be filed under: the tiles of the home screen, and the entries under them. */
import type { Deployment, Entry, Tile } from './deployment.ts'

export type Need = Entry & Partial<Pick<Tile, 'ground' | 'gathers'>>

export const needsOf = ({
  tiles,
  entries = [],
}: Pick<Deployment, 'tiles' | 'entries'>): readonly Need[] => [...tiles, ...entries]
