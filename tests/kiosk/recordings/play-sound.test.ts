import { expect, test, vi } from 'vitest'
import { playSound } from '#kiosk/recordings/play-sound.ts'
import { fakeClock } from '../io/fake-clock.ts'

function aPlayer(
  play: () => Promise<void> = () => Promise.resolve(),
  heard: { readonly volume?: number } = {},
) {
  const element = document.createElement('audio')
  const pause = vi.spyOn(element, 'pause').mockImplementation(() => {})
  vi.spyOn(element, 'play').mockImplementation(play)
  element.volume = 0.2
  const clock = fakeClock()
  const saying = playSound(new Uint8Array([1, 2, 3]), { clock, element, ...heard })
  const tell = (event: string) => element.dispatchEvent(new Event(event))
  return { element, pause, clock, saying, tell }
}

test('a sound is played at the full volume of the page until its end', async () => {
  const { element, saying, tell } = aPlayer()
  expect(element.volume).toBe(1)
  tell('playing')
  tell('ended')
  expect(await saying.end).toBe('ended')
  expect(element.getAttribute('src')).toBeNull()
})

test('it is as loud as it is asked to be, and changes while it plays', () => {
  const { element, saying } = aPlayer(undefined, { volume: 0.4 })
  expect(element.volume).toBe(0.4)
  saying.setVolume?.(0.65)
  expect(element.volume).toBe(0.65)
})

test('stopping silences it at once', async () => {
  const { pause, saying, tell } = aPlayer()
  tell('playing')
  saying.stop()
  expect(await saying.end).toBe('stopped')
  expect(pause).toHaveBeenCalled()
})

test('what does not begin within two seconds, cannot be read or is refused by the browser has failed', async () => {
  const late = aPlayer()
  await late.clock.pass(2000)
  expect(await late.saying.end).toBe('failed')
  const broken = aPlayer()
  broken.tell('error')
  expect(await broken.saying.end).toBe('failed')
  const refused = aPlayer(() => Promise.reject(new Error('NotAllowedError')))
  expect(await refused.saying.end).toBe('failed')
})

test('a player that loses its end does not hold up the next sentence for ever', async () => {
  const { clock, saying, tell } = aPlayer()
  tell('playing')
  await clock.pass(65_000)
  expect(await saying.end).toBe('ended')
})
