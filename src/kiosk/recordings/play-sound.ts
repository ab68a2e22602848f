/** One recorded sentence through the loudspeaker, as loud as the person here wants it: whoever changed it before has left. */
import { type Clock, systemClock } from '../io/clock.ts'
import type { Saying, SpeechEnd } from '../io/speech.ts'

/** Longer than any sentence: a player that lost its end does not hold the next one up for ever. */
const longestMs = 65_000
/** A sound that has not begun by then cannot be heard. */
const beginsWithinMs = 2000

interface Playing {
  readonly clock?: Clock
  readonly element?: HTMLAudioElement
  /** From 0 to 1. */
  readonly volume?: number
}

/** `sound` is an Ogg Opus file. */
export function playSound(
  sound: Uint8Array<ArrayBuffer>,
  { clock = systemClock, element = new Audio(), volume = 1 }: Playing = {},
): Saying {
  const address = URL.createObjectURL(new Blob([sound], { type: 'audio/ogg; codecs=opus' }))
  const { promise, resolve } = Promise.withResolvers<SpeechEnd>()
  const cancelBegin = clock.after(beginsWithinMs, () => resolve('failed'))
  const cancelEnd = clock.after(longestMs, () => resolve('ended'))
  element.addEventListener('playing', cancelBegin)
  element.addEventListener('ended', () => resolve('ended'))
  element.addEventListener('error', () => resolve('failed'))
  element.volume = volume
  element.src = address
  void element.play().catch(() => resolve('failed'))
  const end = promise.finally(() => {
    cancelBegin()
    cancelEnd()
    element.pause()
    element.removeAttribute('src')
    URL.revokeObjectURL(address)
  })
  return {
    end,
    stop: () => resolve('stopped'),
    setVolume(wanted) {
      element.volume = wanted
    },
  }
}
