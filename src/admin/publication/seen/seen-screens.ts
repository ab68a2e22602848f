/** What a person reads on each screen of a guide, line by line, in French: what an administrator signs for. */
import type { Fact } from '#contract/fact.ts'
import type { Guide } from '#contract/guide.ts'
import type { Registry } from '#contract/registry.ts'
import type { Screen, Step, Verdict } from '#contract/step.ts'
import type { Text } from '#contract/text.ts'
import { factState } from '#guide/fact-state.ts'
import { type NameOf, plainText } from '#guide/markup.ts'
import { readText } from '#guide/read-text.ts'
import { counted } from '../../app/count-words.ts'
import { longDayOf } from '../../app/time-words.ts'

export interface SeenScreen {
  /** `''` is the introduction; else the step. */
  readonly key: string
  readonly title: string
  readonly lines: readonly string[]
}

const french = { lang: 'fr', register: 'std' } as const

const verdictWords: Readonly<Record<Verdict, string>> = {
  likely: 'D’après vos réponses, sans doute oui',
  unlikely: 'D’après vos réponses, sans doute non',
  unknown: 'Nous ne savons pas',
  done: 'C’est fait',
  later: 'Plus tard',
  redirect: 'Une autre démarche',
}

/** In the order of the file; forks have no screen. `today` (`YYYY-MM-DD`) says which facts are shown as verified. */
export const seenScreens = (
  guide: Guide,
  registry: Registry,
  today: string,
): readonly SeenScreen[] => {
  const say = sayer(guide, registry)
  const factLines = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const fact = guide.facts[id]
      return fact === undefined ? [] : [`${say(fact.text)} (${sayDate(fact, today)})`]
    })
  const { meta } = guide
  const introduction: SeenScreen = {
    key: '',
    title: say(meta.title),
    lines: [
      say(meta.lead),
      `Pour : ${say(meta.audience)}`,
      `Prix : ${say(meta.cost)}`,
      `Durée : ${counted('minutesLong', meta.minutes)}`,
      ...factLines(meta.facts),
      ...meta.unknown.map((text) => `Nous ne savons pas : ${say(text)}`),
    ],
  }
  return [
    introduction,
    ...Object.entries(guide.steps).flatMap(([key, step]) =>
      step.kind === 'gate'
        ? []
        : [
            {
              key,
              title: say(step.title),
              lines: [
                ...(step.body ? say(step.body).split('\n') : []),
                ...linesOf(step, registry, say),
                ...factLines(step.facts),
              ],
            },
          ],
    ),
  ]
}

type Say = (text: Text) => string

const sayer = (guide: Guide, registry: Registry): Say => {
  const nameOf: NameOf = (kind, id) => {
    const found =
      kind === 'doc'
        ? registry.docs[id]?.name
        : kind === 'term'
          ? registry.glossary[id]?.term
          : guide.facts[id]?.text
    return found === undefined ? id : readText(found, french).value
  }
  return (text) => plainText(readText(text, french).value, nameOf)
}

const sayDate = (fact: Fact, today: string) =>
  fact.lastVerified !== null && factState(fact, today) === 'fresh'
    ? `vérifié le ${longDayOf(fact.lastVerified)}`
    : 'à vérifier au guichet'

const linesOf = (step: Exclude<Step, { kind: 'gate' }>, registry: Registry, say: Say): string[] => {
  switch (step.kind) {
    case 'info':
      return []
    case 'practice':
      return [`Exercice : ${step.exercise}`]
    case 'choice':
      return [
        ...(step.why ? [`Pourquoi : ${say(step.why)}`] : []),
        ...step.options.map(({ label, hint }) => `▢ ${say(label)}${hint ? ` (${say(hint)})` : ''}`),
        ...(step.unsure ? ['▢ Je ne sais pas'] : []),
      ]
    case 'checklist':
      return step.docs.map(({ doc, required, when }) => {
        const name = registry.docs[doc]?.name
        const condition = when === undefined ? '' : ', selon les réponses'
        return `▢ ${name === undefined ? doc : say(name)} (${required ? 'indispensable' : 'utile'}${condition})`
      })
    case 'external':
      return [
        `Site : ${registry.sites[step.site]?.name ?? step.site}`,
        ...step.tasks.map((task, index) => `${index + 1}. ${say(task)}`),
        ...step.avoid.map((text) => `À ne pas faire : ${say(text)}`),
        ...step.resume.map(({ label }) => `▢ ${say(label)}`),
        `Sans réseau : ${say(step.offline.say)}`,
      ]
    case 'result':
      return [
        verdictWords[step.verdict],
        ...step.nextsteps.map((text) => `Et après : ${say(text)}`),
        ...step.offices.map((id) => `Guichet : ${registry.offices[id]?.name ?? id}`),
      ]
  }
}

/** Papers that a guide may ask for, by their names. */
export const papersOf = (guide: Guide, registry: Registry): ReadonlyMap<string, string> => {
  const say = sayer(guide, registry)
  return new Map(
    Object.values(guide.steps).flatMap((step: Screen | Step) =>
      step.kind === 'checklist'
        ? step.docs.map(({ doc }) => {
            const name = registry.docs[doc]?.name
            return [doc, name === undefined ? doc : say(name)] as const
          })
        : [],
    ),
  )
}
