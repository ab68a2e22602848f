import type { Fact } from '#contract/fact.ts'
import type { Guide, Meta } from '#contract/guide.ts'
import type {
  Checklist,
  Choice,
  External,
  Gate,
  Info,
  Paper,
  Result,
  Step,
} from '#contract/step.ts'
import type { Text } from '#contract/text.ts'
import type { Surroundings } from '#contract/walk.ts'

/** Small good guides for tests: each maker gives the shortest valid thing, `more` says what the test is about. */

export const textOf = (fr: string, easy = fr): Text => ({ std: { fr }, easy: { fr: easy } })

export const factOf = (more: Partial<Fact>): Fact => ({
  text: textOf('Les dates sont connues.'),
  source: { name: 'Journal officiel', dated: '2026-11-01' },
  lastVerified: '2026-11-01',
  reviewEvery: 'P365D',
  hard: false,
  ...more,
})

const screen = (title: string) => ({
  title: textOf(title),
  facts: [],
  helper: [],
  visibility: 'public' as const,
  sensitive: false,
})

export const infoOf = (title: string, to: string, more: Partial<Info> = {}): Info => ({
  kind: 'info',
  ...screen(title),
  next: [{ to }],
  ...more,
})

export const choiceOf = (
  title: string,
  answer: string,
  values: readonly string[],
  next: Choice['next'],
  more: Partial<Choice> = {},
): Choice => ({
  kind: 'choice',
  ...screen(title),
  answer,
  unsure: false,
  many: false,
  options: values.map((value) => ({ value, label: textOf(`Réponse ${value}`) })),
  next,
  ...more,
})

export const paperOf = (doc: string, more: Partial<Paper> = {}): Paper => ({
  doc,
  required: true,
  ...more,
})

export const checklistOf = (
  title: string,
  docs: readonly Paper[],
  { to, ifMissing }: { to: string; ifMissing: string },
  more: Partial<Checklist> = {},
): Checklist => ({
  kind: 'checklist',
  ...screen(title),
  docs: [...docs],
  ifMissing,
  next: [{ to }],
  ...more,
})

export const externalOf = (
  title: string,
  ways: Readonly<Record<string, string>>,
  offlineTo: string,
  more: Partial<External> = {},
): External => ({
  kind: 'external',
  ...screen(title),
  site: 'site',
  tasks: [textOf('Suivez le site.')],
  avoid: [],
  resume: Object.entries(ways).map(([outcome, to]) => ({
    outcome,
    label: textOf(`Retour ${outcome}`),
    tone: 'done',
    to,
  })),
  offline: { say: textOf('Pas de réseau.'), to: offlineTo },
  ...more,
})

export const gateOf = (next: Gate['next']): Gate => ({ kind: 'gate', next })

export const resultOf = (title: string, more: Partial<Result> = {}): Result => ({
  kind: 'result',
  ...screen(title),
  verdict: 'done',
  sheet: [],
  offices: [],
  nextsteps: [],
  ...more,
})

const meta: Meta = {
  title: textOf('Un guide'),
  lead: textOf('On le fait ensemble.'),
  audience: textOf('Tout le monde.'),
  cost: textOf('Gratuit.'),
  topic: 'papiers',
  picture: 'papiers',
  partners: [],
  keywords: { fr: ['guide'] },
  minutes: 5,
  facts: [],
  unknown: [],
  owner: 'la mairie',
  status: 'published',
  visibility: 'public',
  easyReviewedBy: null,
}

/** A guide that starts at its first step. */
export const guideOf = (
  steps: Readonly<Record<string, Step>>,
  more: Partial<Guide> = {},
): Guide => ({
  schema: 'guide/1',
  id: 'guide',
  version: 1,
  meta,
  langs: ['fr'],
  start: Object.keys(steps)[0] ?? '',
  seasons: {},
  define: {},
  facts: {},
  ...more,
  steps,
})

export const nowhere: Surroundings = { seasons: {}, online: true, place: {} }
