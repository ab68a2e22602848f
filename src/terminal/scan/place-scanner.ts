/** The place's scanner: looked for until it appears, and again when it does not answer any more. */
import type { Clock } from '../clock.ts'
import { findScanner, type ScannerSettings } from './find-scanner.ts'
import type { Scanner } from './scanner-options.ts'

const everyMs = 60_000

export interface PlaceScanner {
  readonly scanner: () => Scanner | undefined
  /** After one that did not answer: that of a USB scanner has another name once it was switched off and on. */
  readonly lookAgain: () => Promise<Scanner | undefined>
  readonly stop: () => void
}

/** `onChange` hears that there is one now, or none any more. */
export function placeScanner(
  settings: ScannerSettings,
  clock: Clock,
  onChange: () => void,
  find: (settings: ScannerSettings) => Promise<Scanner | undefined> = findScanner,
): PlaceScanner {
  let scanner: Scanner | undefined
  let isStopped = false
  let cancel = () => {}
  let looking: Promise<Scanner | undefined> | undefined

  const look = async () => {
    const found = await find(settings)
    const isNews = (found === undefined) !== (scanner === undefined)
    scanner = found
    looking = undefined
    if (isStopped) return found
    if (isNews) onChange()
    if (found === undefined) cancel = clock.after(everyMs, () => void lookOnce())
    return found
  }
  const lookOnce = () => {
    cancel()
    looking ??= look()
    return looking
  }
  void lookOnce()
  return {
    scanner: () => scanner,
    lookAgain: lookOnce,
    stop: () => {
      isStopped = true
      cancel()
    },
  }
}
