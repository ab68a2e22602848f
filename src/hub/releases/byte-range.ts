/** `Range` of RFC 9110, section 14, as far as a download that was cut needs it: one range of bytes. */

export interface ByteRange {
  readonly start: number
  /** After the last byte. */
  readonly end: number
}

/**
 * `undefined` when the whole is to be sent: no range, several, or a unit we do not know. `unsatisfiable` when it begins
 * after the end.
 */
export function byteRange(
  header: string | undefined,
  length: number,
): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!match) return undefined
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return undefined
  if (first === '') {
    const wanted = Number(last)
    return wanted === 0 || length === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, length - wanted), end: length }
  }
  const start = Number(first)
  if (start >= length) return 'unsatisfiable'
  if (last !== '' && Number(last) < start) return undefined
  return { start, end: last === '' ? length : Math.min(length, Number(last) + 1) }
}
