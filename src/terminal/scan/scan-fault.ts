/** Why a page was not read, from what `scanimage` says in English: the words of SANE's own codes (`sane_strstatus`). */
import type { ScanFault } from '#contract/terminal-link.ts'

const words: readonly (readonly [RegExp, ScanFault])[] = [
  [/Device busy/, 'scanner-busy'],
  [/Access to resource has been denied/, 'scanner-denied'],
  [/Document feeder jammed/, 'paper-jam'],
  [/Document feeder out of documents/, 'no-paper'],
  [/Scanner cover is open/, 'cover-open'],
  [/Operation was cancell?ed/, 'scan-stopped'],
  // One that was switched off or pulled out since it was found.
  [/open of device .* failed|no SANE devices found/, 'no-scanner'],
]

export const scanFaultIn = (said: string): ScanFault =>
  words.find(([pattern]) => pattern.test(said))?.[1] ?? 'scan-failed'
