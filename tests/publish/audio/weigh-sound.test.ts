import { expect, test } from 'vitest'
import { measureSound, whyUnfit } from '#publish/audio/weigh-sound.ts'

const rate = 16_000
const made = (seconds: number, level: (at: number) => number) => ({
  rate,
  samples: Int16Array.from({ length: rate * seconds }, (_, at) => level(at)),
})
const said = (at: number) => Math.round(8000 * Math.sin(at / 10))
const why = (sound: ReturnType<typeof made>, sentence = 'Prenez votre ticket') =>
  whyUnfit(measureSound(sound, sentence))

test('a sentence at an ordinary pace is kept', () => {
  const measures = measureSound(made(1.5, said), 'Prenez votre ticket')
  expect(measures.seconds).toBeCloseTo(1.5)
  expect(measures.lettersPerSecond).toBeCloseTo(12.7, 1)
  expect(whyUnfit(measures)).toBeUndefined()
})

test.each([
  ['silence', made(2, () => 0)],
  ['nothing at all', made(0, said)],
  ['a sound cut off at its top', made(1.5, (at) => (at % 40 < 20 ? 32_767 : -32_768))],
  ['a rush', made(0.2, said)],
  ['a voice that lost its way', made(70, said)],
])('%s is refused, and told why', (_what, sound) => {
  expect(why(sound)).toBeTypeOf('string')
})
