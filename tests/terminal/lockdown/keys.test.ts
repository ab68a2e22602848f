import { describe, expect, test } from 'vitest'
import {
  deniedChords,
  holds,
  isKeyAllowed,
  keyboardLayouts,
  keycodes,
  type Modifier,
} from '#terminal/lockdown/keys.ts'

/** Places on an evdev keyboard. */
const at = {
  escape: 9,
  one: 10,
  zero: 19,
  backspace: 22,
  tab: 23,
  enter: 36,
  f1: 67,
  f4: 70,
  f12: 96,
  print: 107,
  insert: 118,
  delete: 119,
  left: 113,
  altLeft: 64,
  superLeft: 133,
  menu: 135,
  altRight: 108,
  c: 54,
  v: 55,
  n: 57,
  t: 28,
  plus: 21,
}

test('every set of modifiers is looked at, once', () => {
  expect(holds.length).toBe(32)
  expect(new Set(holds.map((held) => held.toSorted().join())).size).toBe(32)
})

describe.each(keyboardLayouts)('on a %s keyboard', (layout) => {
  test.each(['one', 'backspace', 'tab', 'enter', 'delete', 'left', 'escape', 'c', 'n'] as const)(
    '%s reaches the page',
    (key) => {
      expect(isKeyAllowed(layout, [], at[key])).toBe(true)
    },
  )

  test.each(['f1', 'f4', 'f12', 'print', 'insert', 'altLeft', 'superLeft', 'menu'] as const)(
    '%s does not, whatever is held',
    (key) => {
      for (const held of holds) expect(isKeyAllowed(layout, held, at[key])).toBe(false)
    },
  )

  test.each<[string, Modifier[], number, boolean]>([
    ['copy', ['C'], at.c, true],
    ['paste', ['C'], at.v, true],
    ['zoom in, shifted', ['C', 'S'], at.plus, true],
    ['the zoom as it was', ['C'], at.zero, true],
    ['back through the fields', ['S'], at.tab, true],
    ['new window', ['C'], at.n, false],
    ['private window', ['C', 'S'], at.n, false],
    ['new tab', ['C'], at.t, false],
    ['inspector', ['C', 'S'], at.c, false],
    ['task manager', ['S'], at.escape, false],
    ['a link in another window', ['S'], at.enter, false],
    ['a link in another tab', ['C'], at.enter, false],
    ['next window', ['A'], at.tab, false],
    ['the page before', ['A'], at.left, false],
    ['closing the window', ['A'], at.f4, false],
    ['the start menu', ['C'], at.escape, false],
    ['a letter under Super', ['W'], at.t, false],
    ['a shortcut with AltGr held too', ['C', 'Mod5'], at.c, false],
  ])('%s', (_, held, keycode, isAllowed) => {
    expect(isKeyAllowed(layout, held, keycode)).toBe(isAllowed)
  })

  test('what is swallowed is all that is not allowed, to the last key of any keyboard', () => {
    const swallowed = new Set(
      deniedChords(layout).flatMap(({ held, keycode }) =>
        (keycode === 0 ? keycodes : [keycode]).map((key) => `${held.join('-')} ${key}`),
      ),
    )
    for (const held of holds) {
      for (const key of keycodes) {
        expect(swallowed.has(`${held.join('-')} ${key}`)).toBe(!isKeyAllowed(layout, held, key))
      }
    }
  })
})

test('AltGr types on a French keyboard, where the same key is a second Alt on an American one', () => {
  expect(isKeyAllowed('fr', [], at.altRight)).toBe(true)
  expect(isKeyAllowed('fr', ['Mod5'], at.zero)).toBe(true)
  expect(isKeyAllowed('us', [], at.altRight)).toBe(false)
})
