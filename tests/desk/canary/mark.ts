/**
 * What is planted and looked for. Every token of a run holds the same twelve letters and digits, so that one search
 * finds whatever any session of the run left; what stands around them tells which surface and which round.
 */
import { randomInt } from 'node:crypto'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
const runLength = 12
const roundLength = 4

/** 62 bits of chance: nothing else on the machine says it. */
export const newRun = () =>
  Array.from({ length: runLength }, () => alphabet[randomInt(alphabet.length)]).join('')

/** `CANARY_cookie_<run><round>`: letters, digits and `_`, which URL, JSON and HTML encodings leave as they are. */
export const tokenOf = (run: string, round: number, surface: string) =>
  `CANARY_${surface}_${run}${round.toString(36).padStart(roundLength, '0')}`

export interface Form {
  readonly name: string
  readonly needle: Buffer
  /** Text around a hit, once out of this form. `at` is where the needle starts in `bytes`. */
  readonly read: (bytes: Buffer, at: number) => string
}

/** Bytes read on each side of a hit: more than the longest token in its longest form. */
const reach = 160

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

/** Where the groups of `size` characters of one alphabet that end at `at` begin. */
function startOfGroups(bytes: Buffer, at: number, size: number, alphabetOf: RegExp) {
  let start = at
  while (start - size >= at - reach && start - size >= 0) {
    if (!alphabetOf.test(bytes.toString('latin1', start - size, start))) break
    start -= size
  }
  return start
}

/**
 * Base64 of the run at one of the three places it can have in a group. The first and the last characters also hold bits
 * of their neighbours, so they are left out.
 */
function base64Form(run: string, offset: 0 | 1 | 2): Form {
  const whole = Buffer.from('\0'.repeat(offset) + run).toString('base64')
  const skipped = Math.ceil((offset * 8) / 6)
  const length = Math.floor(((offset + run.length) * 8) / 6) - skipped
  return {
    name: `base64+${offset}`,
    needle: Buffer.from(whole.slice(skipped, skipped + length)),
    read: (bytes, at) => {
      const start = startOfGroups(bytes, Math.max(0, at - skipped), 4, /^[\w+/-]{4}$/)
      return Buffer.from(bytes.toString('latin1', start, at + reach), 'base64').toString('latin1')
    },
  }
}

const hexForm = (name: string, hex: string): Form => ({
  name,
  needle: Buffer.from(hex),
  read: (bytes, at) => {
    const start = startOfGroups(bytes, at, 2, /^[\da-f]{2}$/i)
    return Buffer.from(bytes.toString('latin1', start, at + reach), 'hex').toString('latin1')
  },
})

const around = (bytes: Buffer, at: number) => bytes.subarray(Math.max(0, at - reach), at + reach)

/** The forms in which a token may lie in a file or in memory. */
export function formsOf(run: string): readonly Form[] {
  const hex = Buffer.from(run).toString('hex')
  return [
    {
      name: 'raw',
      needle: Buffer.from(run),
      read: (bytes, at) => around(bytes, at).toString('latin1'),
    },
    {
      name: 'UTF-16LE',
      needle: Buffer.from(run, 'utf16le'),
      read: (bytes, at) => around(bytes, at).toString('latin1').replaceAll('\0', ''),
    },
    {
      name: 'UTF-16BE',
      needle: utf16be(run),
      read: (bytes, at) => around(bytes, at).toString('latin1').replaceAll('\0', ''),
    },
    base64Form(run, 0),
    base64Form(run, 1),
    base64Form(run, 2),
    hexForm('hex', hex),
    hexForm('HEX', hex.toUpperCase()),
  ]
}

export interface Hit {
  /** The surface of the token, or `?` when only a part of it is left. */
  readonly surface: string
  readonly round: number | undefined
  readonly form: string
}

/** Every place of `bytes` where the run is, in any of its forms. */
export function* hitsIn(bytes: Buffer, run: string, forms = formsOf(run)): Generator<Hit> {
  const whole = new RegExp(`CANARY_([a-z-]+)_${run}([0-9a-z]{${roundLength}})`)
  for (const form of forms) {
    let at = bytes.indexOf(form.needle)
    while (at >= 0) {
      const found = whole.exec(form.read(bytes, at))
      yield {
        surface: found?.[1] ?? '?',
        round: found?.[2] === undefined ? undefined : Number.parseInt(found[2], 36),
        form: form.name,
      }
      at = bytes.indexOf(form.needle, at + form.needle.length)
    }
  }
}
