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

/** Beside the letters of an address: what every one has, without looking for it among the signs. */
const ofAddresses: Readonly<Record<string, readonly string[]>> = {
  email: ['@', '.', '_', '-'],
  url: ['.', '/', ':', '-'],
}

export interface KeysShown {
  readonly areSigns: boolean
  readonly areCapitals: boolean
  /** `inputmode` of the field. */
  readonly mode?: string
}

export const keyRows = (
  order: KeyboardOrder,
  { areSigns, areCapitals, mode = 'text' }: KeysShown,
): KeyRows => {
  const { rows, more: accents } = areSigns ? signs : orders[order]
  const more = (!areSigns && ofAddresses[mode]) || accents
  const shown = (keys: readonly string[]) =>
    areCapitals ? keys.map((key) => key.toLocaleUpperCase('fr')) : keys
  return { rows: rows.map(shown), more: shown(more) }
}
