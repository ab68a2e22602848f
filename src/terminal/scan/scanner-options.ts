/** What one scanner offers, read from `scanimage --all-options`, and what is asked of it for a paper of A4. */

/** What a place may set. */
export interface ScanWishes {
  /** Dots per inch; the nearest that the scanner has above it, else its best. */
  readonly dpi: number
}

/** A scanner that answered, and the options that make it read a page. */
export interface Scanner {
  /** SANE's name: `pixma:04A91234_ABCDEF`. That of a USB scanner may change each time it is switched on. */
  readonly device: string
  readonly gray: readonly string[]
  readonly colour: readonly string[]
}

/** ISO 216, in millimetres. */
const a4 = { x: 210, y: 297 }

/** What may stand after an option that can be set now: `--mode Lineart|Gray|Color [Gray]`. */
function choicesOf(listing: string, option: string): readonly string[] {
  const line = new RegExp(`^\\s+${option}[ =](.+?) \\[(.*)\\]`, 'm').exec(listing)
  if (!line || line[2] === 'inactive') return []
  return (line[1] ?? '').split('|').map((choice) => choice.trim())
}

/** `1..1200dpi (in steps of 1)`, `0..215.9mm`. */
function rangeOf(choices: readonly string[]): readonly [number, number] | undefined {
  const range = /^(-?[\d.]+)\.\.(-?[\d.]+)/.exec(choices.length === 1 ? (choices[0] ?? '') : '')
  return range ? [Number(range[1]), Number(range[2])] : undefined
}

function resolutionFor(choices: readonly string[], dpi: number): number | undefined {
  const range = rangeOf(choices)
  if (range) return Math.min(Math.max(dpi, range[0]), range[1])
  const known = choices
    .map((choice) => Number.parseInt(choice, 10))
    .filter((each) => each > 0)
    .toSorted((one, other) => one - other)
  return known.find((each) => each >= dpi) ?? known.at(-1)
}

/** Makers name modes as they like: « Gray », « True Gray », « 24bit Color », « Color - 16 Million Colors ». */
const modeNames = {
  gray: [/^gr[ae]y(?:scale)?$/i, /gr[ae]y/i],
  colour: [/^colou?r$/i, /colou?r/i],
}

const firstOf = (choices: readonly string[], patterns: readonly RegExp[]) =>
  patterns.map((pattern) => choices.find((choice) => pattern.test(choice))).find(Boolean)

/** `listing` is in English. A scanner without an option reads as it does by itself. */
export function optionsFor(device: string, listing: string, { dpi }: ScanWishes): Scanner {
  const modes = choicesOf(listing, '--mode')
  const resolution = resolutionFor(choicesOf(listing, '--resolution'), dpi)
  const glass = firstOf(choicesOf(listing, '--source'), [/^flatbed$/i, /flatbed/i])
  const hasEightBits = choicesOf(listing, '--depth').some(
    (depth) => Number.parseInt(depth, 10) === 8,
  )
  const area = (['x', 'y'] as const).flatMap((side) => {
    const range = rangeOf(choicesOf(listing, `-${side}`))
    return range ? [`-${side}`, String(Math.min(a4[side], range[1]))] : []
  })
  const inMode = (mode: string | undefined) => [
    // Sources and modes first: what may be set after them depends on them.
    ...(glass === undefined ? [] : [`--source=${glass}`]),
    ...(mode === undefined ? [] : [`--mode=${mode}`]),
    ...(hasEightBits ? ['--depth=8'] : []),
    ...(resolution === undefined ? [] : [`--resolution=${resolution}`]),
    ...area,
  ]
  const gray = firstOf(modes, modeNames.gray)
  const colour = firstOf(modes, modeNames.colour)
  return { device, gray: inMode(gray ?? colour), colour: inMode(colour ?? gray) }
}
