/** What a curious, lost or ill-meaning person tries: the keys and gestures of reference lists on leaving a public terminal. */

export interface Gesture {
  readonly name: string
  /** Arguments of `xdotool`. */
  readonly does: readonly string[]
}

/** Points of a page that every state has (tests/desk/escape/place.ts). */
export interface Spots {
  readonly link: readonly [number, number]
  readonly bare: readonly [number, number]
}

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`)

const chords = [
  ...numbered(1, 12).map((digits) => `F${digits}`),
  ...'bdefghijklmnopqrstuw'.split('').map((letter) => `ctrl+${letter}`),
  ...'abcdefgijklmnopqrtuwy'.split('').map((letter) => `ctrl+shift+${letter}`),
  ...numbered(1, 9).map((digit) => `ctrl+${digit}`),
  ...['Tab', 'Prior', 'Next', 'Return', 'Escape', 'F4', 'F5', 'Insert'].map((key) => `ctrl+${key}`),
  ...['Tab', 'Prior', 'Delete', 'Escape', 'Return'].map((key) => `ctrl+shift+${key}`),
  ...[
    'Left',
    'Right',
    'Home',
    'Tab',
    'Escape',
    'space',
    'Return',
    'F1',
    'F2',
    'F4',
    'F8',
    'F10',
  ].map((key) => `alt+${key}`),
  ...'defhtv'.split('').map((letter) => `alt+${letter}`),
  'alt+shift+Tab',
  'alt+shift+i',
  'shift+Escape',
  'shift+Return',
  'shift+F10',
  'shift+F5',
  'shift+F7',
  'shift+Insert',
  'Escape',
  'Menu',
  'Print',
  'alt+Print',
  'ctrl+Print',
  'Pause',
  'Scroll_Lock',
  'Insert',
  'Alt_L',
  'Super_L',
  'Super_R',
  ...['d', 'e', 'l', 'r', 't', 'Tab', 'Left', 'Up'].map((key) => `super+${key}`),
  'ctrl+super+d',
  'ctrl+alt+Delete',
  'ctrl+alt+BackSpace',
  'ctrl+alt+t',
  'ctrl+alt+F1',
  'ctrl+alt+F7',
  'ctrl+alt+KP_Divide',
  'ctrl+alt+KP_Multiply',
  'ISO_Level3_Shift+n',
  'XF86HomePage',
  'XF86Search',
  'XF86Mail',
  'XF86Explorer',
  'XF86Calculator',
  'XF86Back',
  'XF86Reload',
  'XF86Favorites',
  'XF86Tools',
  'XF86Close',
  'XF86Eject',
  'Help',
]

const press = (button: number, ...held: readonly string[]): readonly string[] => [
  ...held.flatMap((key) => ['keydown', key]),
  'click',
  `${button}`,
  ...held.toReversed().flatMap((key) => ['keyup', key]),
]

export function gesturesAt({ link, bare }: Spots): readonly Gesture[] {
  const at = ([left, top]: readonly [number, number]) => ['mousemove', `${left}`, `${top}`]
  return [
    ...chords.map((chord) => ({ name: chord, does: ['key', '--clearmodifiers', chord] })),
    {
      name: 'five times Shift',
      does: ['key', 'Shift_L', 'Shift_L', 'Shift_L', 'Shift_L', 'Shift_L'],
    },
    { name: 'Shift held', does: ['keydown', 'Shift_R', 'keyup', 'Shift_R'] },
    { name: 'right press on a link', does: [...at(link), ...press(3)] },
    { name: 'right press on the page', does: [...at(bare), ...press(3)] },
    { name: 'middle press on a link', does: [...at(link), ...press(2)] },
    { name: 'middle press on the page', does: [...at(bare), ...press(2)] },
    { name: 'Ctrl and a press on a link', does: [...at(link), ...press(1, 'ctrl')] },
    { name: 'Shift and a press on a link', does: [...at(link), ...press(1, 'shift')] },
    {
      name: 'Ctrl, Shift and a press on a link',
      does: [...at(link), ...press(1, 'ctrl', 'shift')],
    },
    { name: 'Alt and a press on a link', does: [...at(link), ...press(1, 'alt')] },
    { name: 'Super and a press on the page', does: [...at(bare), ...press(1, 'super')] },
    { name: 'Shift and a right press', does: [...at(bare), ...press(3, 'shift')] },
    { name: 'the button « back »', does: [...at(bare), ...press(8)] },
    { name: 'the button « forward »', does: [...at(bare), ...press(9)] },
    { name: 'three presses', does: [...at(bare), 'click', '--repeat', '3', '1'] },
    { name: 'the wheel with Ctrl', does: [...at(bare), ...press(4, 'ctrl'), ...press(5, 'ctrl')] },
    { name: 'the wheel with Alt', does: [...at(bare), ...press(4, 'alt'), ...press(5, 'alt')] },
    {
      name: 'a window dragged with Alt',
      does: [
        ...at(bare),
        'keydown',
        'alt',
        'mousedown',
        '1',
        'mousemove_relative',
        '60',
        '60',
      ].concat(['mouseup', '1', 'keyup', 'alt']),
    },
    {
      name: 'a link dragged to the top edge',
      does: [...at(link), 'mousedown', '1', 'mousemove', `${link[0]}`, '0', 'mouseup', '1'],
    },
    ...[
      ['0', '0'],
      ['1279', '0'],
      ['0', '719'],
      ['1279', '719'],
    ].map(([left = '', top = '']) => ({
      name: `a press in the corner ${left},${top}`,
      does: ['mousemove', left, top, 'click', '1'],
    })),
  ]
}
