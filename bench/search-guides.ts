/** French-looking guides, and what people would type to find them, from a seed. */
import type { SearchDocument } from '#search/build-index.ts'
import { seededRandom } from './statistics.ts'

const vocabularySize = 12_000
/** The commonest forms are left to running text: titles are made of words that mean something. */
const commonForms = 60

const onsets = [
  'b',
  'c',
  'ch',
  'd',
  'f',
  'g',
  'j',
  'l',
  'm',
  'n',
  'p',
  'qu',
  'r',
  's',
  't',
  'v',
  'tr',
  'pl',
  'cr',
  'br',
  '',
]
const nuclei = [
  'a',
  'e',
  'é',
  'i',
  'o',
  'u',
  'ai',
  'ou',
  'on',
  'an',
  'in',
  'oi',
  'eau',
  'è',
  'eu',
  'ê',
]
const endings = [
  '',
  'e',
  'r',
  'er',
  't',
  'tion',
  'ment',
  'age',
  'ité',
  'el',
  'que',
  'eur',
  'ance',
  's',
]
const functionWords =
  'de la le les des du à pour votre une un et dans sur avec au par vos ce qui'.split(' ')

export const kinds = ['exact', 'prefix', 'typo', 'prefix+typo'] as const
export type Kind = (typeof kinds)[number]
export interface Query {
  readonly kind: Kind
  readonly text: string
  /** Id of the guide it aims at. */
  readonly target: string
}

const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make)

const edits = ['deletion', 'insertion', 'substitution', 'transposition'] as const

export function makeCorpus(size: number, seed: number) {
  const random = seededRandom(seed)
  const below = (end: number) => Math.floor(random() * end)
  const pick = <T>(from: readonly T[]) => {
    const picked = from[below(from.length)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }

  const forms = new Set<string>()
  while (forms.size < vocabularySize)
    forms.add(
      times(1 + below(3), () => pick(onsets) + pick(nuclei)).join('') +
        pick(onsets) +
        pick(endings),
    )
  const vocabulary = [...forms].filter((form) => form.length > 2)
  /** Zipf: the form of rank r comes with a probability in 1/r. */
  const zipf = (from: number) =>
    vocabulary[Math.floor(from * (vocabulary.length / from) ** random())] ?? pick(vocabulary)
  const meaningful = () => zipf(commonForms)
  const running = () => (random() < 0.4 ? pick(functionWords) : zipf(1))

  const topics = times(8, meaningful)
  const partners = times(12, meaningful)
  const documents = Array.from({ length: size }, (_, rank): SearchDocument => {
    const title = times(5, meaningful)
    return {
      id: `g${rank}`,
      title: title.join(' '),
      easyTitle: [title[0], title[1], pick(functionWords), meaningful()].join(' '),
      lead: times(30, running).join(' '),
      keywords: times(15, meaningful).join(' '),
      topic: pick(topics),
      partners: pick(partners),
      papers: times(140, running).join(' '),
    }
  })

  const letter = () => pick('abcdefghijklmnopqrstuvwxyz'.split(''))
  const slip = (word: string, turn: number) => {
    const letters = word.split('')
    const at = below(letters.length - 1)
    const here = letters[at] ?? ''
    const edit = edits[turn % edits.length]
    if (edit === 'deletion') letters.splice(at, 1)
    else if (edit === 'insertion') letters.splice(at, 0, letter())
    else if (edit === 'substitution') letters.splice(at, 1, letter())
    else letters.splice(at, 2, letters[at + 1] ?? '', here)
    return letters.join('')
  }

  /** Two words of a title, the second cut or one of them misspelt, as often without its accents as with them. */
  const makeQuery = (kind: Kind, turn: number): Query => {
    const { id, title } = pick(documents)
    const long = title.split(' ').filter((word) => word.length > 3)
    const first = pick(long)
    const second = long.find((word) => word !== first)
    if (second === undefined) return makeQuery(kind, turn)
    const typed = {
      exact: () => [first, second],
      prefix: () => [first, second.slice(0, 4)],
      typo: () => (random() < 0.5 ? [slip(first, turn), second] : [first, slip(second, turn)]),
      'prefix+typo': () => [first, slip(second.slice(0, 5), turn)],
    }[kind]()
    const text = typed.join(' ')
    const bare = random() < 0.5 ? text.normalize('NFD').replaceAll(/\p{M}/gu, '') : text
    return { kind, text: bare, target: id }
  }
  const makeQueries = (perKind: number) =>
    kinds.flatMap((kind) => Array.from({ length: perKind }, (_, turn) => makeQuery(kind, turn)))

  return { documents, makeQueries }
}
