/** Which keys a person sees, row by row. Each accented letter is one key; nothing is a second press away but capitals and signs. */
import type { KeyboardOrder } from '#contract/deployment.ts'

export interface KeyRows {
  /** Three rows of twelve columns; the last leaves two for capitals and for erasing. */
  readonly rows: readonly (readonly string[])[]
  /** Beside the space. */
  readonly more: readonly string[]
}

const withAccents = (letters: readonly (readonly string[])[]): KeyRows => {
  const accents = [
    ['é', 'è'],
    ['ê', 'à'],
    ['ç', 'ù', "'", '-'],
  ]
  return {
    rows: letters.map((row, index) => [...row, ...(accents[index] ?? [])]),
    more: ['â', 'î', 'ô', 'ï'],
  }
}

const orders: Readonly<Record<KeyboardOrder, KeyRows>> = {
  azerty: withAccents(['azertyuiop'.split(''), 'qsdfghjklm'.split(''), 'wxcvbn'.split('')]),
  abc: withAccents(['abcdefghij'.split(''), 'klmnopqrst'.split(''), 'uvwxyz'.split('')]),
}

const signs: KeyRows = {
  rows: ['1234567890@.'.split(''), ',;:!?()+=/_"'.split(''), "€%&*#°'-".split('')],
  more: ['«', '»', '<', '>'],
}

export const keyRows = (
  order: KeyboardOrder,
  { areSigns, areCapitals }: { readonly areSigns: boolean; readonly areCapitals: boolean },
): KeyRows => {
  const { rows, more } = areSigns ? signs : orders[order]
  const shown = (keys: readonly string[]) =>
    areCapitals ? keys.map((key) => key.toLocaleUpperCase('fr')) : keys
  return { rows: rows.map(shown), more: shown(more) }
}
