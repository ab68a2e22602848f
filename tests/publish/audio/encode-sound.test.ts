import { expect, test } from 'vitest'
import { encodeSound } from '#publish/audio/encode-sound.ts'
import { espeakNames, espeakVoice } from '#publish/audio/espeak-voice.ts'
import { secondsOfOggOpus } from '#publish/audio/ogg-opus.ts'
import { measureSound, whyUnfit } from '#publish/audio/weigh-sound.ts'

test('the voice says a French sentence, which fits in a few kilobytes and keeps its length', async () => {
  const voice = await espeakVoice()
  expect(voice).toMatchObject(espeakNames())
  const sentence = 'Prenez vos papiers, et un justificatif de domicile'
  const sound = voice.say(sentence)
  const measures = measureSound(sound, sentence)
  expect(whyUnfit(measures)).toBeUndefined()
  const bytes = await encodeSound(sound)
  expect(secondsOfOggOpus(bytes)).toBeCloseTo(measures.seconds, 1)
  expect(bytes.length / measures.seconds).toBeLessThan(2200)
  expect(await encodeSound(sound), 'the same sound is the same bytes').toEqual(bytes)
})
