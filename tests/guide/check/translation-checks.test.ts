import { expect, test } from 'vitest'
import type { Text } from '#contract/text.ts'
import { fingerprint } from '#guide/check/fingerprint.ts'
import {
  checkEasyWords,
  checkLanguages,
  checkOldTranslations,
  checkWording,
} from '#guide/check/translation-checks.ts'
import { markOf } from '#guide/check/translation-mark.ts'
import { infoOf, textOf } from '../sample.ts'
import { goodGuide, goodWorld, run, withSteps } from './good-guide.ts'

const withBody = (body: Text) => withSteps({ debut: infoOf('Bienvenue', 'qui', { body }) })
const two: Text = { std: { fr: 'Bonjour', en: 'Hello' }, easy: { fr: 'Bonjour', en: 'Hi' } }

test('T01 tells of a text that a language of the guide lacks', () => {
  expect(run(checkLanguages, goodGuide)).toEqual([])
  const english = run(checkLanguages, { ...withBody(two), langs: ['fr', 'en'] })
  expect(english).toContain('E T01 steps.debut.title')
  expect(english).not.toContain('E T01 steps.debut.body')
})

test('T02 tells of a text without easy words: a warning on a draft, an error once published', () => {
  expect(run(checkEasyWords, goodGuide)).toEqual([])
  const hard = withBody({ std: { fr: 'Présentez-vous' } })
  expect(run(checkEasyWords, hard)).toEqual(['E T02 steps.debut.body'])
  expect(run(checkEasyWords, { ...hard, meta: { ...hard.meta, status: 'draft' } })).toEqual([
    'W T02 steps.debut.body',
  ])
})

test('T02 leaves notes to the aidant in plain words', () => {
  const noted = withSteps({
    debut: infoOf('Bienvenue', 'qui', { helper: [{ std: { fr: 'Note' } }] }),
  })
  expect(run(checkEasyWords, noted)).toEqual([])
})

test('T03 tells of a translation older than its French', () => {
  const marks = (mark: string) => ({ translations: { 'steps.debut.body': { en: mark } } })
  expect(run(checkOldTranslations, withBody(two), marks(fingerprint('Bonjour')))).toEqual([])
  expect(run(checkOldTranslations, withBody(two), marks(fingerprint('Salut')))).toEqual([
    'W T03 steps.debut.body',
  ])
})

test('T03 leaves alone a translation that changed with its French', () => {
  const mark = markOf({ std: { fr: 'Salut', en: 'Hello' } }, 'en') ?? ''
  const marks = { translations: { 'steps.debut.body': { en: mark } } }
  expect(run(checkOldTranslations, withBody(two), marks)).toEqual(['W T03 steps.debut.body'])
  const both = { ...two, std: { fr: 'Bonjour', en: 'Good morning' } }
  expect(run(checkOldTranslations, withBody(both), marks)).toEqual([])
})

test('T04 tells of one sentence translated in two ways', () => {
  const guide = withSteps(
    { autre: infoOf('Autre', 'qui', { body: { std: { fr: 'Bonjour', en: 'Good day' } } }) },
    withBody(two),
  )
  expect(run(checkWording, { ...guide, langs: ['fr', 'en'] })).toEqual(['W T04 steps.autre.body'])
})

test('T04 tells of a word of the glossary that the guide never explains', () => {
  const registry = {
    ...goodWorld.registry,
    glossary: { rib: { term: textOf('RIB'), meaning: textOf('Un papier de la banque.') } },
  }
  expect(run(checkWording, withBody(textOf('Prenez un RIB.')), { registry })).toEqual([
    'W T04 steps.debut.body',
  ])
  expect(run(checkWording, withBody(textOf('Un [[term:rib]], votre RIB.')), { registry })).toEqual(
    [],
  )
  const guide = withBody(textOf('Prenez un RIB.'))
  const forAidants = { ...guide, meta: { ...guide.meta, visibility: 'helper' as const } }
  expect(run(checkWording, forAidants, { registry })).toEqual([])
})
