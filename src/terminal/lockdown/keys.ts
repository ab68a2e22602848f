/**
 * The keys a person has. What is not listed here does not exist on a terminal: a list of forbidden keys always forgets
 * one (reference: of all the keys grabbed one by one, Ctrl+Shift+O was the one that opened the bookmarks).
 *
 * [Note: Places, not letters] Keys are named by their place on the keyboard (X keycode: Linux input code + 8), so that
 * the list is whole: an unknown key of an unknown keyboard has a place too. Only the six letters of the clipboard and
 * the zoom depend on the layout.
 */

export const keyboardLayouts = ['fr', 'us'] as const
export type KeyboardLayout = (typeof keyboardLayouts)[number]

/** Ctrl, Alt, Shift, Super, AltGr. Locks do not count. */
const modifiers = ['C', 'A', 'S', 'W', 'Mod5'] as const
export type Modifier = (typeof modifiers)[number]

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

const escape = 9
const enters = [36, 104]
const altGr = { fr: [92, 108], us: [92] } as const
const minus = { fr: 15, us: 20 } as const
const plus = 21
/** Left, right, home, end: with Ctrl they go by words and to the ends. */
const travels = [113, 114, 110, 115]

/** Letters, digits, punctuation, Tab, Backspace, space, the keypad, arrows, pages, Delete, Shift, Ctrl, the locks. */
const bareKeys = new Set([
  escape,
  ...enters,
  37,
  105,
  50,
  62,
  63,
  65,
  66,
  77,
  94,
  106,
  119,
  129,
  ...range(10, 35),
  ...range(38, 49),
  ...range(51, 61),
  ...range(79, 91),
  ...range(110, 117),
])

/** C V X A Z Y. */
const clipboardKeys = {
  fr: [54, 55, 53, 24, 25, 29],
  us: [54, 55, 53, 38, 52, 29],
} as const

/** Every place there is (the X protocol has no other). */
export const keycodes = range(8, 255)

/**
 * Whether a key reaches the page while these modifiers are held. Shift+Escape is the browser's task manager, Shift+Enter
 * on a link another window.
 */
export function isKeyAllowed(
  layout: KeyboardLayout,
  held: readonly Modifier[],
  keycode: number,
): boolean {
  if (held.includes('A') || held.includes('W')) return false
  const isPlainKey = bareKeys.has(keycode) || altGr[layout].some((key) => key === keycode)
  const isShifted = held.includes('S')
  if (!held.includes('C')) {
    const isBare = held.length === 0
    return isPlainKey && (isBare || (keycode !== escape && !enters.includes(keycode)))
  }
  if (held.includes('Mod5')) return false
  // Shift and Ctrl may be pressed in either order.
  if ([plus, ...travels, 37, 105, 50, 62].includes(keycode)) return true
  if (isShifted) return false
  const zoom = [minus[layout], 19, 82, 86, 90]
  return zoom.includes(keycode) || clipboardKeys[layout].some((key) => key === keycode)
}

/** Every set of held modifiers. */
export const holds: readonly (readonly Modifier[])[] = range(0, 2 ** modifiers.length - 1).map(
  (bits) => modifiers.filter((_, index) => (bits >> index) % 2 === 1),
)

interface Chord {
  readonly held: readonly Modifier[]
  /** 0 stands for every key (X `AnyKey`). */
  readonly keycode: number
}

/** All that the window manager must swallow, in as few grabs as it takes. */
export const deniedChords = (layout: KeyboardLayout): readonly Chord[] =>
  holds.flatMap((held) => {
    const denied = keycodes.filter((keycode) => !isKeyAllowed(layout, held, keycode))
    return denied.length === keycodes.length
      ? [{ held, keycode: 0 }]
      : denied.map((keycode) => ({ held, keycode }))
  })
