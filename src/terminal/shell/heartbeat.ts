/** Knows whether the kiosk page is alive, and not only its process: it must answer. */
import type { Clock } from '../clock.ts'

const beatMs = 5000
/** A page that has said nothing for so long is lost: a person would have left before. */
export const silenceMs = 20_000
/** A page that loads says hello long before, even from a cold disk. */
export const helloMs = 60_000

export interface Heartbeat {
  /** A page is loading: it has a minute to say hello. */
  readonly expectHello: () => void
  /** Any word of the page shows that it is alive. */
  readonly heard: () => void
  readonly stop: () => void
}

/** `onLost` is called once for each loss; the next `expectHello` begins again. */
export function watchHeart(
  clock: Clock,
  beat: (number: number) => void,
  onLost: () => void,
): Heartbeat {
  let number = 0
  let cancelBeat = () => {}
  let cancelLoss = () => {}
  let isBeating = false

  const stop = () => {
    cancelBeat()
    cancelLoss()
    isBeating = false
  }
  const allow = (ms: number) => {
    cancelLoss()
    cancelLoss = clock.after(ms, () => {
      stop()
      onLost()
    })
  }
  const beatOn = () => {
    number += 1
    beat(number)
    cancelBeat = clock.after(beatMs, beatOn)
  }
  return {
    expectHello: () => {
      stop()
      allow(helloMs)
    },
    heard: () => {
      allow(silenceMs)
      if (isBeating) return
      isBeating = true
      cancelBeat = clock.after(beatMs, beatOn)
    },
    stop,
  }
}
