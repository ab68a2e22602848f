/** @whole The colours of tokens.css, read as a browser would and measured two by two. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('src/ui/tokens.css', 'utf8')

const declared = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
const [lightBlock = '', darkBlock = ''] = css.split(":root[data-theme='dark']")
const light: Readonly<Record<string, string>> = declared(lightBlock)
const themes = { light, dark: { ...light, ...declared(darkBlock) } }

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const texts = [
  ['ink', 'paper card sand pale sun-pale plum-pale help-pale'],
  ['soft', 'paper card sand pale sun-pale help-pale'],
  ['lagoon', 'paper card pale help-pale'],
  ['plum', 'paper card plum-pale'],
  ['help-text', 'paper card help-pale'],
  ['on-lagoon', 'lagoon lagoon-press'],
  ['on-help', 'help'],
  ['on-help-press', 'help-press'],
  ['on-bar', 'bar bar-key'],
  ['on-bar-off', 'bar'],
] as const

const edges = [
  ['line', 'paper card sand pale'],
  ['lagoon', 'paper'],
  ['lagoon-mid', 'paper card sand pale'],
  ['help-edge', 'paper sand'],
  ['bar-key-edge', 'bar bar-key'],
  ['strand', 'sand'],
  ['pic-line', 'stamp-1 stamp-2 stamp-3 stamp-4 pic-0'],
  ['focus-in', 'focus-out'],
  ['focus-out', 'paper card sand'],
] as const

const pairsOf = (table: readonly (readonly [string, string])[]) =>
  table.flatMap(([front, grounds]) => grounds.split(' ').map((ground) => [front, ground] as const))

describe.each(Object.entries(themes))('in the %s theme', (_name, colours) => {
  const measure = (front: string, ground: string) =>
    contrast(colours[front] ?? '#000000', colours[ground] ?? '#000000')

  test.each(pairsOf(texts))('%s on %s reads at 7:1 or more', (front, ground) => {
    expect(measure(front, ground)).toBeGreaterThanOrEqual(7)
  })

  test.each(pairsOf(edges))('%s shows on %s at 3:1 or more', (front, ground) => {
    expect(measure(front, ground)).toBeGreaterThanOrEqual(3)
  })
})
