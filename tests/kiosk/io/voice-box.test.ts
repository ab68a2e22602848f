import { afterEach, expect, test, vi } from 'vitest'
import { browserVoiceBox } from '../../../src/kiosk/io/voice-box.ts'

const french = {
  voiceURI: 'hugo',
  name: 'Hugo',
  lang: 'fr-FR',
  default: true,
  localService: true,
}

class FakeUtterance extends EventTarget {
  lang = ''
  rate = 1
  voice: unknown = null
  readonly text: string
  constructor(text: string) {
    super()
    this.text = text
  }
}

class FakeSynthesis extends EventTarget {
  readonly spoken: FakeUtterance[] = []
  isSilenced = false
  getVoices = () => [french]
  speak = (utterance: FakeUtterance) => void this.spoken.push(utterance)
  cancel = () => {
    this.isSilenced = true
  }
}

function setUp() {
  const synthesis = new FakeSynthesis()
  vi.stubGlobal('speechSynthesis', synthesis)
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance)
  return { synthesis, box: browserVoiceBox() }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a sentence is said by the chosen voice, and its events are heard', () => {
  const { synthesis, box } = setUp()
  const heard: string[] = []
  box?.say({
    sentence: 'Bonjour.',
    lang: 'fr',
    rate: 0.9,
    volume: 0.4,
    voice: french,
    hear: (event) => heard.push(event),
  })
  expect(synthesis.spoken[0]).toMatchObject({
    text: 'Bonjour.',
    lang: 'fr',
    rate: 0.9,
    volume: 0.4,
    voice: french,
  })
  for (const type of ['start', 'end', 'error']) synthesis.spoken[0]?.dispatchEvent(new Event(type))
  expect(heard).toEqual(['started', 'ended', 'failed'])
})

test('a voice that is gone is not replaced by the browser’s default one', () => {
  const { synthesis, box } = setUp()
  const heard: string[] = []
  box?.say({
    sentence: 'Bonjour.',
    lang: 'fr',
    rate: 1,
    volume: 1,
    voice: { ...french, voiceURI: 'gone' },
    hear: (event) => heard.push(event),
  })
  expect(synthesis.spoken).toEqual([])
  expect(heard).toEqual(['failed'])
})

test('silence and the list of voices are the browser’s', () => {
  const { synthesis, box } = setUp()
  let isTold = false
  box?.onVoices(() => {
    isTold = true
  })
  synthesis.dispatchEvent(new Event('voiceschanged'))
  box?.silence()
  expect(isTold).toBe(true)
  expect(synthesis.isSilenced).toBe(true)
  expect(box?.voices()).toEqual([french])
})

test('a browser that cannot speak has no voice box', () => {
  expect(browserVoiceBox()).toBeUndefined()
})
