/**
 * Signs that draw nothing, or turn around what follows them (« Trojan Source », CVE-2021-42574): whoever reads over a text
 * before it is published would not see them. Tabs, line ends and the joiners of scripts and emoji are left.
 */
import type { PlacedFinding } from '#contract/finding.ts'
import { errorIn } from './place-finding.ts'
import type { Step } from './remember.ts'

const unseen = /[^\P{C}\t\n\r\u200C\u200D]/gu

/** As YAML writes them between double quotes: \u202E, \U0000202E, \x0B. */
const escaped = /\\(?:x([\dA-F]{2})|u([\dA-F]{4})|U([\dA-F]{8}))/giu

/** `U+202E`. */
const nameOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Each in the place of its sign: `⟨U+202E⟩`. */
export const showUnseen = (text: string): string =>
  text.replace(unseen, (sign) => `⟨${nameOf(sign)}⟩`)

const mostTold = 20

/** Y08, in a YAML text: each unseen sign, written as it is or as an escape, twenty at most. */
export const findUnseen: Step<[text: string], readonly PlacedFinding[]> = (file, text) => {
  const isUnseen = (sign: string) => showUnseen(sign) !== sign
  return text
    .split('\n')
    .flatMap((line, at) => [
      ...Array.from(line.matchAll(unseen), ({ 0: sign, index }) => ({ sign, index, at })),
      ...Array.from(line.matchAll(escaped), ({ index, 1: x, 2: u, 3: U }) => {
        const code = Number.parseInt(x ?? u ?? U ?? '', 16)
        return { sign: code <= 0x10_ff_ff ? String.fromCodePoint(code) : '', index, at }
      }).filter(({ sign }) => isUnseen(sign)),
    ])
    .slice(0, mostTold)
    .map(({ sign, index, at }) =>
      errorIn(file, 'Y08', sayUnseen(nameOf(sign)), { line: at + 1, column: index + 1 }),
    )
}

const sayUnseen = (name: string) =>
  `un signe invisible (${name}) est écrit ici : personne ne le voit à la relecture. Effacez-le.`
