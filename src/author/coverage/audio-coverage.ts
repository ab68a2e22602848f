/** What can be listened to: the words of a person, or a synthetic voice. */
import { type Measure, measure } from './measure.ts'

export interface HeardSentence {
  readonly sentence: string
  /** `undefined`: it has no sound. */
  readonly voice: 'human' | 'synthetic' | undefined
}

export const audioCoverage = (
  sentences: readonly HeardSentence[] | undefined,
): readonly Measure[] => {
  const name = 'Phrases avec un son'
  if (sentences === undefined) return [{ id: 'audio', name, notMeasured: true }]
  return [
    measure(
      'audio',
      name,
      sentences.map(({ sentence, voice }) => [sentence, voice !== undefined]),
    ),
    measure(
      'audio-human',
      'Phrases dites par une personne',
      sentences.map(({ sentence, voice }) => [sentence, voice === 'human']),
    ),
  ]
}
