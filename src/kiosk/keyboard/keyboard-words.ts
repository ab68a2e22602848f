/** What the keys that are no sign say. */
const french = {
  keyboard: 'Clavier à l’écran',
  capitals: 'Maj',
  capitalsKept: 'Maj fixe',
  erase: 'Effacer',
  space: 'Espace',
  signs: '123 ?!',
  letters: 'abc',
  enter: 'Entrée',
  newLine: 'À la ligne',
  close: 'Fermer',
} as const
export type KeyboardKey = keyof typeof french

const english: Record<KeyboardKey, string> = {
  keyboard: 'Keyboard on the screen',
  capitals: 'Shift',
  capitalsKept: 'Caps lock',
  erase: 'Erase',
  space: 'Space',
  signs: '123 ?!',
  letters: 'abc',
  enter: 'Enter',
  newLine: 'New line',
  close: 'Close',
}

/** French stands for a language the shell does not have. */
export const keyboardWord = (lang: string, key: KeyboardKey): string =>
  (lang === 'en' ? english : french)[key]
