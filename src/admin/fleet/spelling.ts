/**
 * How letters are said on the telephone in French, so that B is not taken for D. First names of the French spelling
 * alphabet; those of the enrolment code only, which has no I, O, 0 nor 1.
 */
const spoken: Readonly<Record<string, string>> = {
  A: 'Anatole',
  B: 'Berthe',
  C: 'Célestin',
  D: 'Désiré',
  E: 'Eugène',
  F: 'François',
  G: 'Gaston',
  H: 'Henri',
  J: 'Joseph',
  K: 'Kléber',
  L: 'Louis',
  M: 'Marcel',
  N: 'Nicolas',
  P: 'Pierre',
  Q: 'Quintal',
  R: 'Raoul',
  S: 'Suzanne',
  T: 'Thérèse',
  U: 'Ursule',
  V: 'Victor',
  W: 'William',
  X: 'Xavier',
  Y: 'Yvonne',
  Z: 'Zoé',
}

interface SaidLetter {
  readonly letter: string
  /** Digits say themselves. */
  readonly said: string | undefined
}

export const spell = (code: string): readonly SaidLetter[] =>
  Array.from(code.replaceAll('-', ''), (letter) => ({ letter, said: spoken[letter] }))
