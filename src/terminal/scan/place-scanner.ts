/**
 * The place's scanner: looked for once the kiosk knows that the place has one (looking calls out on the network), until it
 * appears, and again when it does not answer any more.
 */
import type { Clock } from '../clock.ts'
import { findScanner, type ScannerSettings } from './find-scanner.ts'
import type { Scanner } from './scanner-options.ts'

const everyMs = 60_000

export interface PlaceScanner {
  readonly scanner: () => Scanner | undefined
  /** Begins to look, if it has not. */
  readonly seek: () => void
  /** After one that did not answer: that of a USB scanner has another name once it was switched off and on. */
  readonly lookAgain: () => Promise<Scanner | undefined>
  readonly stop: () => void
}

/** `onNews` hears whether there is one: after the first look, then each time it changes. */
export function placeScanner(
  settings: ScannerSettings,
  clock: Clock,
  onNews: (isThere: boolean) => void,
  find: (settings: ScannerSettings) => Promise<Scanner | undefined> = findScanner,
): PlaceScanner {
  let scanner: Scanner | undefined
  let wasThere: boolean | undefined
  let isStopped = false
  let cancel = () => {}
  let looking: Promise<Scanner | undefined> | undefined

  const look = async () => {
    const found = await find(settings)
    const isThere = found !== undefined
    scanner = found
    looking = undefined
    if (isStopped) return found
    if (isThere !== wasThere) onNews(isThere)
    wasThere = isThere
    if (found === undefined) cancel = clock.after(everyMs, () => void lookOnce())
    return found
  }
  const lookOnce = () => {
    cancel()
    looking ??= look()
    return looking
  }
  let isSought = false
  return {
    seek: () => {
      if (!isSought) void lookOnce()
      isSought = true
    },
    scanner: () => scanner,
    lookAgain: lookOnce,
    stop: () => {
      isStopped = true
      cancel()
    },
  }
}
