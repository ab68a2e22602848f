import { describe, expect, test } from 'vitest'
import { chooseVoice, type Voice } from '../../../src/kiosk/io/voices.ts'

const voice = (lang: string, name: string, changes: Partial<Voice> = {}): Voice => ({
  voiceURI: name,
  lang,
  name,
  default: false,
  localService: true,
  ...changes,
})

describe('the voice of a language', () => {
  test('is never one that sends the text away', () => {
    const remote = voice('fr-FR', 'Google français', { localService: false, default: true })
    expect(chooseVoice([remote], 'fr')).toBeUndefined()
    const local = voice('fr-CA', 'Amélie')
    expect(chooseVoice([remote, local], 'fr')).toBe(local)
  })

  test('is never that of another language, even one whose code begins alike', () => {
    expect(chooseVoice([voice('en-US', 'Ava', { default: true })], 'fr')).toBeUndefined()
    expect(chooseVoice([voice('fro', 'Ancien français')], 'fr')).toBeUndefined()
  })

  test('is of the same region first, then the system’s choice, then the first by name', () => {
    const voices = [
      voice('fr-CA', 'Amélie'),
      voice('fr_FR', 'Thomas'),
      voice('fr-BE', 'Aude', { default: true }),
    ]
    expect(chooseVoice(voices, 'fr-FR')?.name).toBe('Thomas')
    expect(chooseVoice(voices, 'fr')?.name).toBe('Aude')
    expect(chooseVoice(voices.slice(0, 2), 'fr')?.name).toBe('Amélie')
    expect(chooseVoice(voices.slice(0, 2).toReversed(), 'fr-NC')?.name).toBe('Amélie')
  })
})
