import { beforeEach, expect, test, vi } from 'vitest'
import type { ShownSession } from '#contract/media.ts'
import { type Playing, playSession } from '#kiosk/media/play-session.ts'
import { aShelf } from './a-shelf.ts'

/** An audio element that plays nothing, and obeys. */
const anElement = () => {
  const element = document.createElement('audio')
  element.play = vi.fn(() => Promise.resolve())
  element.pause = vi.fn()
  return element
}
const asked: string[] = []
let element: HTMLAudioElement
let seen: Playing[]
let heard: number
beforeEach(() => {
  asked.length = 0
  seen = []
  heard = 0
  element = anElement()
  URL.createObjectURL = () => 'blob:sound'
  URL.revokeObjectURL = () => {}
})

const open = (session: ShownSession, isHere = true) =>
  playSession(session, {
    element,
    onChange: (playing) => seen.push(playing),
    onHeard: () => {
      heard += 1
    },
    sounds: {
      find: (pack, sound) => {
        asked.push(`${pack} ${sound}`)
        return Promise.resolve(isHere ? new Uint8Array([1]) : undefined)
      },
    },
  })
const [synthetic] = aShelf.sessions
if (!synthetic) throw new Error('there')
const last = () => seen.at(-1)
const playing = (chapter: number) =>
  vi.waitFor(() => expect(last()).toMatchObject({ state: 'playing', chapter }))

test('nothing is asked for or heard before somebody asks; then chapters follow one another, and end', async () => {
  const player = open(synthetic)
  expect(asked).toEqual([])
  player.play()
  await playing(0)
  expect(asked).toEqual(['audio/media/decouvrir chapter 0'])
  element.dispatchEvent(new Event('timeupdate'))
  expect(heard).toBe(1)
  element.dispatchEvent(new Event('ended'))
  await playing(1)
  element.dispatchEvent(new Event('ended'))
  expect(last()).toMatchObject({ state: 'still', chapter: 0 })
  element.dispatchEvent(new Event('timeupdate'))
  expect(heard).toBe(1)
})

test('a sound that has not come is said to be coming, and can be asked for again', async () => {
  open(synthetic, false).play(1)
  await vi.waitFor(() => expect(last()).toMatchObject({ state: 'coming', chapter: 1 }))
})

test('a recording of one piece is entered at its chapters, and says which one is heard', async () => {
  const whole: ShownSession = {
    ...synthetic,
    recording: {
      kind: 'file',
      sha256: '0'.repeat(64),
      seconds: 120,
      voice: 'V',
      recorded: '2026-10-01',
      licence: 'L',
    },
    chapters: synthetic.chapters.map((chapter, rank) => ({ ...chapter, at: rank * 60 })),
  }
  const player = open(whole)
  player.play(1)
  await playing(1)
  expect(asked).toEqual(['audio/media/decouvrir whole'])
  expect(element.currentTime).toBe(60)
  element.currentTime = 10
  element.dispatchEvent(new Event('timeupdate'))
  expect(last()).toMatchObject({ chapter: 0 })
  player.skip(-30)
  expect(element.currentTime).toBe(0)
  player.play(0)
  await playing(0)
  expect(asked).toHaveLength(1)
})

test('the volume goes from 1 to 10, and closing is silence', async () => {
  const player = open(synthetic)
  for (let touch = 0; touch < 20; touch += 1) player.changeVolume(-1)
  expect(last()).toMatchObject({ volume: 1 })
  player.play()
  await playing(0)
  expect(element.volume).toBeCloseTo(0.1)
  player.pause()
  expect(last()).toMatchObject({ state: 'still' })
  player.close()
  expect(element.hasAttribute('src')).toBe(false)
})

test('a player that refuses says so', async () => {
  element.play = () => Promise.reject(new Error('no codec'))
  open(synthetic).play()
  await vi.waitFor(() => expect(last()).toMatchObject({ state: 'failed' }))
})
