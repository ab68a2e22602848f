/** How loud reading aloud is, in words. */
import type { Loudness } from '#contract/deployment.ts'
import { wordsOf } from '../app/word-tables.ts'

const french = {
  label: 'Force du son',
  louder: 'Plus fort',
  quieter: 'Moins fort',
  1: 'Son : très bas',
  2: 'Son : bas',
  3: 'Son : moyen',
  4: 'Son : fort',
  5: 'Son : très fort',
} as const
type LoudnessKey = `${Loudness}` | 'label' | 'louder' | 'quieter'

const english: Record<LoudnessKey, string> = {
  label: 'Loudness',
  louder: 'Louder',
  quieter: 'Quieter',
  1: 'Sound: very low',
  2: 'Sound: low',
  3: 'Sound: medium',
  4: 'Sound: loud',
  5: 'Sound: very loud',
}

export const table = { french, english }

export const loudnessWords = wordsOf<LoudnessKey>(table)
