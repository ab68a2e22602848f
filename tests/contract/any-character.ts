import fc from 'fast-check'

/** Any code point, half a pair included. fast-check's own « binary » unit first lists them all, which takes seconds. */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ff_ff })
  .map((point) => String.fromCodePoint(point))
