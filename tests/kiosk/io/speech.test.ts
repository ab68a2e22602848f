import { describe, expect, test } from 'vitest'
import { openSpeech, type Recordings, type SpeechEnd } from '../../../src/kiosk/io/speech.ts'
import type { Utterance, VoiceBox } from '../../../src/kiosk/io/voice-box.ts'
import type { Voice } from '../../../src/kiosk/io/voices.ts'
import { fakeClock } from './fake-clock.ts'

const french: Voice = {
  voiceURI: 'hugo',
  name: 'Hugo',
  lang: 'fr-FR',
  default: true,
  localService: true,
}

/** A voice box under the test's hand: it says nothing by itself. */
function fakeVoiceBox(voices: readonly Voice[] = [french]) {
  const state = { voices, said: [] as Utterance[], silences: 0, tell: () => {} }
  const box: VoiceBox = {
    voices: () => state.voices,
    onVoices: (listener) => {
      state.tell = listener
    },
    say: (utterance) => state.said.push(utterance),
    silence: () => {
      state.silences += 1
    },
  }
  return { box, state, last: () => state.said.at(-1) }
}

function setUp(voices?: readonly Voice[]) {
  const clock = fakeClock()
  const fake = fakeVoiceBox(voices)
  const touched = document.createElement('div')
  document.body.replaceChildren(touched)
  const speech = openSpeech({ voiceBox: fake.box, clock, touched })
  return { clock, touched, speech, ...fake }
}

const touch = (target: Element) => target.dispatchEvent(new Event('pointerdown', { bubbles: true }))

/** Recordings under the test's hand: they play until told. */
function fakeRecordings(recorded: readonly string[]) {
  const played: string[] = []
  const ends: ((end: SpeechEnd) => void)[] = []
  const recordings: Recordings = {
    speaks: (lang) => lang === 'fr',
    find: async (sentence) =>
      recorded.includes(sentence)
        ? () => {
            const { promise, resolve } = Promise.withResolvers<SpeechEnd>()
            played.push(sentence)
            ends.push(resolve)
            return { end: promise, stop: () => resolve('stopped') }
          }
        : undefined,
  }
  return { recordings, played, end: (how: SpeechEnd) => ends.at(-1)?.(how) }
}

describe('how loud it is', () => {
  test('changes at once for a recording, from the next sentence on for a voice', async () => {
    const { clock, speech, last } = setUp()
    const volumes: number[] = []
    const ended = Promise.withResolvers<SpeechEnd>()
    speech.useRecordings({
      speaks: () => true,
      find: async (sentence) =>
        sentence === 'Un'
          ? (volume) => {
              volumes.push(volume)
              return {
                end: ended.promise,
                stop: () => {},
                setVolume: (wanted) => volumes.push(wanted),
              }
            }
          : undefined,
    })
    speech.setVolume(0.4)
    const handle = speech.speak(['Un', 'Deux', 'Trois'], 'fr')
    await clock.pass(0)
    speech.setVolume(0.65)
    expect(volumes).toEqual([0.4, 0.65])
    ended.resolve('ended')
    await clock.pass(0)
    expect(last()).toMatchObject({ sentence: 'Deux', volume: 0.65 })
    speech.setVolume(1)
    expect(last()).toMatchObject({ sentence: 'Deux', volume: 0.65 })
    last()?.hear('ended')
    await clock.pass(0)
    expect(last()).toMatchObject({ sentence: 'Trois', volume: 1 })
    handle.stop()
  })

  test('neither a touch on its keys nor the way to them stops the reading', async () => {
    const { clock, speech, touched } = setUp()
    const strip = document.createElement('div')
    strip.className = 'loudness'
    touched.append(strip)
    const handle = speech.speak(['Un'], 'fr')
    await clock.pass(0)
    touch(strip)
    for (const key of ['Tab', 'Shift'])
      touched.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    expect(speech.isSpeaking()).toBe(true)
    touched.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
    expect(await handle.end).toBe('stopped')
  })
})

describe('what was recorded', () => {
  test('is heard before any voice, sentence by sentence', async () => {
    const { clock, speech, state } = setUp()
    const { recordings, played, end } = fakeRecordings(['Un', 'Deux'])
    speech.useRecordings(recordings)
    const handle = speech.speak(['Un', 'Deux'], 'fr')
    await clock.pass(0)
    expect(played).toEqual(['Un'])
    end('ended')
    await clock.pass(0)
    expect(played).toEqual(['Un', 'Deux'])
    end('ended')
    expect(await handle.end).toBe('ended')
    expect(state.said).toEqual([])
  })

  test('is heard where no voice speaks; what was not recorded is then passed over', async () => {
    const { clock, speech } = setUp([])
    expect(speech.canSpeak('fr')).toBe(false)
    const { recordings, played, end } = fakeRecordings(['Deux'])
    speech.useRecordings(recordings)
    expect(speech.canSpeak('fr')).toBe(true)
    expect(speech.canSpeak('en')).toBe(false)
    const handle = speech.speak(['Un', 'Deux'], 'fr')
    await clock.pass(0)
    expect(played).toEqual(['Deux'])
    end('ended')
    expect(await handle.end).toBe('ended')
  })

  test('is said by a voice when it was not recorded, or does not play', async () => {
    const { clock, speech, last } = setUp()
    const { recordings, end } = fakeRecordings(['Un'])
    speech.useRecordings(recordings)
    const handle = speech.speak(['Un', 'Deux'], 'fr')
    await clock.pass(0)
    end('failed')
    await clock.pass(0)
    expect(last()?.sentence).toBe('Un')
    last()?.hear('ended')
    await clock.pass(0)
    expect(last()?.sentence).toBe('Deux')
    last()?.hear('ended')
    expect(await handle.end).toBe('ended')
  })

  test('stops at a touch, and another reading never plays over it', async () => {
    const { clock, speech, touched } = setUp()
    const { recordings, played } = fakeRecordings(['Un', 'Deux'])
    speech.useRecordings(recordings)
    const first = speech.speak(['Un', 'Deux'], 'fr')
    await clock.pass(0)
    touch(touched)
    expect(await first.end).toBe('stopped')
    const second = speech.speak(['Un'], 'fr')
    const third = speech.speak(['Deux'], 'fr')
    await clock.pass(0)
    expect(await second.end).toBe('stopped')
    expect(played).toEqual(['Un', 'Deux'])
    third.stop()
    expect(await third.end).toBe('stopped')
    expect(speech.isSpeaking()).toBe(false)
  })
})

describe('reading aloud', () => {
  test('says one sentence after the other, in the language’s own voice', async () => {
    const { clock, speech, state, last } = setUp()
    const begun: number[] = []
    const handle = speech.speak(['Un.', 'Deux.'], 'fr')
    handle.onSentence((index) => begun.push(index))
    await clock.pass(0)
    expect(state.said.map((utterance) => utterance.sentence)).toEqual(['Un.'])
    expect(last()).toMatchObject({ lang: 'fr', voice: french })
    last()?.hear('ended')
    await clock.pass(0)
    expect(state.said.map((utterance) => utterance.sentence)).toEqual(['Un.', 'Deux.'])
    last()?.hear('ended')
    expect(await handle.end).toBe('ended')
    expect(begun).toEqual([0, 1])
    expect(speech.isSpeaking()).toBe(false)
  })

  test('stops at a touch anywhere, and the rest is never said', async () => {
    const { clock, touched, speech, state } = setUp()
    const handle = speech.speak(['Un.', 'Deux.'], 'fr')
    await clock.pass(0)
    touch(touched)
    expect(await handle.end).toBe('stopped')
    await clock.pass(60_000)
    expect(state.said).toHaveLength(1)
    expect(speech.isSpeaking()).toBe(false)
  })

  test('leaves a touch on its own key to that key, which would start it again otherwise', async () => {
    const { clock, touched, speech } = setUp()
    touched.innerHTML = '<button class="bar-key-listen"><span>Écouter</span></button>'
    speech.speak(['Un.'], 'fr')
    await clock.pass(0)
    touch(touched.querySelector('span') ?? touched)
    expect(speech.isSpeaking()).toBe(true)
  })

  test('stops when asked, and when another reading begins', async () => {
    const { clock, speech, last } = setUp()
    const first = speech.speak(['Un.'], 'fr')
    await clock.pass(0)
    const second = speech.speak(['Deux.'], 'fr')
    expect(await first.end).toBe('stopped')
    first.stop()
    expect(speech.isSpeaking()).toBe(true)
    await clock.pass(0)
    expect(last()?.sentence).toBe('Deux.')
    second.stop()
    expect(await second.end).toBe('stopped')
  })

  test('goes on when the end of a sentence was lost', async () => {
    const { clock, speech, last } = setUp()
    const handle = speech.speak(['Un.', 'Deux.'], 'fr')
    await clock.pass(0)
    last()?.hear('started')
    await clock.pass(4000)
    expect(last()?.sentence).toBe('Deux.')
    last()?.hear('ended')
    expect(await handle.end).toBe('ended')
  })

  test('fails, rather than pretend, when the voice has not begun within two seconds, or breaks', async () => {
    const { clock, speech, state, last } = setUp()
    const unheard = speech.speak(['Un.', 'Deux.'], 'fr')
    await clock.pass(1999)
    expect(speech.canSpeak('fr')).toBe(true)
    await clock.pass(1)
    expect(await unheard.end).toBe('failed')
    expect(speech.canSpeak('fr'), 'no key for a voice that says nothing').toBe(false)
    state.tell()
    expect(speech.canSpeak('fr'), 'the browser has listed its voices again').toBe(true)
    const broken = speech.speak(['Un.'], 'fr')
    await clock.pass(0)
    last()?.hear('failed')
    expect(await broken.end).toBe('failed')
  })

  test('is mute in a language no voice of this PC speaks', async () => {
    const { speech, state } = setUp()
    expect(speech.canSpeak('fr-NC')).toBe(true)
    expect(speech.canSpeak('en')).toBe(false)
    expect(await speech.speak(['Hello.'], 'en').end).toBe('mute')
    expect(state.said).toEqual([])
  })

  test('becomes possible when the browser has found its voices', () => {
    const { speech, state } = setUp([])
    let isTold = false
    speech.onVoices(() => {
      isTold = true
    })
    expect(speech.canSpeak('fr')).toBe(false)
    state.voices = [french]
    state.tell()
    expect(isTold).toBe(true)
    expect(speech.canSpeak('fr')).toBe(true)
  })

  test('keeps the voice it began with, whatever the order of the list becomes', async () => {
    const { clock, speech, state, last } = setUp()
    expect(speech.canSpeak('fr')).toBe(true)
    state.voices = [{ ...french, voiceURI: 'aude', name: 'Aude' }, french]
    speech.speak(['Un.'], 'fr')
    await clock.pass(0)
    expect(last()?.voice).toBe(french)
  })

  test('is impossible, without an error, in a browser that cannot speak', async () => {
    const speech = openSpeech({ voiceBox: undefined })
    expect(speech.canSpeak('fr')).toBe(false)
    expect(await speech.speak(['Un.'], 'fr').end).toBe('mute')
    speech.stop()
  })
})
