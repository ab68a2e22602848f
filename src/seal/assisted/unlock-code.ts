/** A personal code of six digits or more: which ones are refused, and what is made of it. */

export const leastDigits = 6
export const mostDigits = 12
/** Rounds of PBKDF2-SHA-256 for new codes: about 0.9 s of a 2018 office PC, 0.3 s of a fast one. */
export const newRounds = 900_000

/** Why a code may not be chosen: each is among the first that somebody would try. */
export type WeakCode = 'too-short' | 'too-long' | 'not-digits' | 'repeated' | 'in-order' | 'a-date'

const isRun = (digits: string, step: number) =>
  digits
    .split('')
    .every((digit, at) => at === 0 || (Number(digits[at - 1]) + step + 10) % 10 === Number(digit))

/** The same short group again and again: 000000, 121212, 123123. */
const isRepeated = (digits: string) =>
  [1, 2, 3].some(
    (size) => digits === digits.slice(0, size).repeat(digits.length).slice(0, digits.length),
  )

const isDay = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12

/** A day and a year of somebody alive, written either way round: 140789, 14071989, 19890714, 071989. */
function isDate(digits: string): boolean {
  const at = (from: number, to: number) => Number(digits.slice(from, to))
  const isYear = (year: number) => year >= 1900 && year <= 2039
  if (digits.length === 6)
    return (
      isDay(at(0, 2), at(2, 4)) ||
      isDay(at(4, 6), at(2, 4)) ||
      (isYear(at(2, 6)) && at(0, 2) <= 12) ||
      (isYear(at(0, 4)) && at(4, 6) <= 12)
    )
  if (digits.length === 8)
    return (
      (isDay(at(0, 2), at(2, 4)) && isYear(at(4, 8))) ||
      (isDay(at(6, 8), at(4, 6)) && isYear(at(0, 4)))
    )
  return false
}

export function weaknessOf(code: string): WeakCode | undefined {
  if (!/^\d*$/.test(code)) return 'not-digits'
  if (code.length < leastDigits) return 'too-short'
  if (code.length > mostDigits) return 'too-long'
  if (isRepeated(code)) return 'repeated'
  if (isRun(code, 1) || isRun(code, -1)) return 'in-order'
  return isDate(code) ? 'a-date' : undefined
}

/** The slow part: 32 bytes. `salt` is of 16 bytes. */
export async function stretchCode(
  code: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(code),
    'PBKDF2',
    false,
    ['deriveBits'],
  )
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    key,
    256,
  )
  return new Uint8Array(bits)
}

/** What the pepper is applied to: one number's code, and no other use of the pepper. */
export const pepperedText = (number: string, stretchedHex: string): string =>
  ['escale-aidant-code/1', number, stretchedHex].join('\n')

/** HMAC-SHA-256 of a text, 32 bytes. */
export async function macWith(
  pepper: Uint8Array<ArrayBuffer>,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey(
    'raw',
    pepper,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)))
}
