/** The sentences that screens say in the shell's own words, filled with what a release can put in them. */
import type { Guide } from '#contract/guide.ts'
import type { Diagnostic } from '#contract/diagnostic.ts'
import type { Exercise } from '#contract/exercise/exercise.ts'
import type { Front } from '#contract/release.ts'
import { registers } from '#contract/text.ts'
import { longDate } from '#guide/long-date.ts'
import { sentencesToSay } from '#guide/sentences-to-say.ts'
import type { Doors } from '../build-doors.ts'
import { campaignFillings, doorFillings } from './door-sentences.ts'
import { shownWords } from './text-sentences.ts'

/** Some words of the shell in one language: a key, and what it says, `{{count}}` or `{count}` standing for a value. */
export type ShellTexts = readonly (readonly [key: string, words: string])[]

/** What a release puts on screens. */
export interface Shown {
  readonly front: Front
  readonly guides: readonly Guide[]
  readonly diagnostic?: Diagnostic | undefined
  readonly exercises?: readonly Exercise[]
  /** What stands beside guides. */
  readonly doors?: Partial<Doors>
}

type Values = Readonly<Record<string, string | number>>

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** By key: each set of values that a screen may give. What a person typed, or an aidant's name, is in none of them. */
function fillings({ front, guides, diagnostic, doors = {} }: Shown, lang: string) {
  const { registry, places, deployment } = front
  const sourced = [
    ...guides.flatMap(({ facts }) => Object.values(facts)),
    ...Object.values(registry.offices),
    ...Object.values(registry.sites),
    ...Object.values(places),
    ...(doors.pass?.facts ?? []),
  ]
  const hosts = Object.values(registry.sites).flatMap(({ origins }) =>
    origins.map((origin) => origin.replace(/^https?:\/\//, '')),
  )
  const times = [deployment.times, ...Object.values(places).flatMap((place) => place.times ?? [])]
  const phones = Object.values(registry.offices).flatMap(({ phone }) => phone ?? [])
  const inBoth = (texts: readonly Parameters<typeof shownWords>[0][]) =>
    texts.flatMap((text) =>
      registers.map((register) => shownWords(text, lang, register, { registry })),
    )
  const of = (name: string, values: readonly (string | number)[]): Values[] =>
    [...new Set(values)].map((value) => ({ [name]: value }))
  const questions = diagnostic?.questions.length ?? 0
  const seats = Object.values(places).flatMap(({ terminals }) => terminals.map(({ name }) => name))

  return new Map<string, readonly Values[]>([
    [
      'list.minutes',
      of(
        'count',
        guides.map(({ meta }) => meta.minutes),
      ),
    ],
    ['papers.missing', of('count', upTo(12))],
    [
      'fact.verified',
      of(
        'date',
        sourced.flatMap(({ lastVerified }) => (lastVerified ? [longDate(lastVerified, lang)] : [])),
      ),
    ],
    [
      'fact.source',
      of(
        'source',
        sourced.map(({ source }) => source.name),
      ),
    ],
    [
      'fact.source.dated',
      sourced.flatMap(({ source: { name, dated } }) =>
        dated ? [{ source: name, date: longDate(dated, lang) }] : [],
      ),
    ],
    ['glossary.ask', of('word', inBoth(Object.values(registry.glossary).map(({ term }) => term)))],
    ['site.address', of('host', hosts)],
    ['leaving.title', of('site', hosts)],
    ['sheet.qr', of('host', hosts)],
    [
      'sheet.office.here',
      of(
        'place',
        Object.values(places).map(({ name }) => name),
      ),
    ],
    ['sheet.phone.number', of('phone', phones)],
    [
      'sheet.toGet',
      of('text', inBoth(Object.values(registry.docs).flatMap(({ getOne }) => getOne ?? []))),
    ],
    [
      'warning.spoken',
      of(
        'count',
        times.flatMap(({ warningSeconds }) => warningSeconds ?? []),
      ),
    ],
    ['diagnostic.question', upTo(questions).map((at) => ({ at, of: questions }))],
    ['purpose.practice.site.host', of('host', hosts)],
    ['purpose.invite.guide', of('guide', inBoth(guides.map(({ meta }) => meta.title)))],
    ['purpose.welcome.seat.free', of('seat', seats)],
    ['purpose.orientation.free', of('seat', seats)],
    ['scan.pages', of('count', upTo(10).slice(1))],
    ['scan.heldLead', of('number', upTo(10))],
    ...doorFillings(doors, inBoth, lang, places),
    ...campaignFillings(front, lang),
  ])
}

const gap = /\{\{?(\w+)\}?\}/g
const fill = (words: string, values: Values) =>
  words.replaceAll(gap, (whole, name: string) => String(values[name] ?? whole))

/** `papers.missing_one` says one, `_other` the others; French counts none as one. */
const isPlural = (key: string, { count }: Values) =>
  typeof count !== 'number' || !/_(?:one|other)$/.test(key) || key.endsWith('_one') === count < 2

const stem = (key: string) => key.replace(/_(?:one|other)$/, '')

/** « Bon à savoir 2 »: where an introduction states several facts, as many as `metaSchema` lets it. */
const factHeading = 'introduction.fact'
const mostFacts = 6

export interface ShellSentences {
  /** As they are, the same in every release. */
  readonly own: readonly string[]
  /** Filled from this release. */
  readonly filled: readonly string[]
}

export const sentencesOfShell = (texts: ShellTexts, shown: Shown, lang: string): ShellSentences => {
  const known = fillings(shown, lang)
  const say = (words: string) => sentencesToSay(words, lang, shown.front.registry)
  const isWhole = (words: string) => words.search(gap) < 0
  const numbered = (key: string, words: string) =>
    upTo(key === factHeading ? mostFacts : 0).map((number) => `${words} ${number}`)
  return {
    own: texts.flatMap(([key, words]) =>
      isWhole(words) ? [words, ...numbered(key, words)].flatMap(say) : [],
    ),
    filled: texts.flatMap(([key, words]) =>
      (isWhole(words) ? [] : (known.get(stem(key)) ?? []))
        .filter((values) => isPlural(key, values))
        .flatMap((values) => say(fill(words, values))),
    ),
  }
}

/** Those with a gap that a release cannot fill: said by a voice of the PC, or not at all. */
export const unfilledKeys = (texts: ShellTexts, shown: Shown, lang: string): string[] => {
  const known = fillings(shown, lang)
  return texts.flatMap(([key, words]) =>
    words.search(gap) >= 0 && !known.has(stem(key)) ? [key] : [],
  )
}
