/** What a share of a plot stands for, so that one thing has one ground everywhere. `masked` alone is hatched. */
export type ShareTone = 'done' | 'left' | 'quiet' | 'cut' | 'helped' | 'masked'

export interface Share {
  readonly tone: ShareTone
  readonly value: number
}

/** The end of the scale: the next of 1, 2 or 5 times a power of ten, so that its half is a round number too. */
export function scaleEnd(largest: number): number {
  if (largest <= 10) return 10
  const power = 10 ** Math.floor(Math.log10(largest))
  return ([1, 2, 5, 10].find((step) => step * power >= largest) ?? 10) * power
}

export const sumOf = (shares: readonly Share[]): number =>
  shares.reduce((sum, { value }) => sum + value, 0)

export const inFrench = new Intl.NumberFormat('fr')
