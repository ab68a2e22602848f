/** What a release changes for those who walk a guide. */
import type { Guide } from '#contract/guide.ts'
import type { Front } from '#contract/release.ts'
import { simulate } from '#guide/simulate.ts'
import { papersOf, seenScreens } from './seen-screens.ts'
import { counted } from '../../app/count-words.ts'

export interface ScreenChange {
  readonly key: string
  readonly title: string
  readonly kind: 'added' | 'changed' | 'removed'
  /** Title first, a line each. */
  readonly before: string
  readonly after: string
}

export interface GuideSeen {
  readonly screens: readonly ScreenChange[]
  /** In a sentence each: « 1 papier de moins à apporter : RIB. » */
  readonly notes: readonly string[]
}

/** One side of a guide, with what its ids lead to. */
export interface GuideSide {
  readonly guide: Guide
  readonly front: Front
}

/** At least one side; both as people read them on `today` (`YYYY-MM-DD`). */
export const guideSeen = (
  before: GuideSide | undefined,
  after: GuideSide | undefined,
  today: string,
): GuideSeen => ({
  screens: screensBetween(screensOf(before, today), screensOf(after, today)),
  notes: before !== undefined && after !== undefined ? notesBetween(before, after) : [],
})

type Screens = ReadonlyMap<string, { readonly title: string; readonly text: string }>

const screensOf = (side: GuideSide | undefined, today: string): Screens =>
  new Map(
    (side === undefined ? [] : seenScreens(side.guide, side.front.registry, today)).map(
      (screen) => [
        screen.key,
        { title: screen.title, text: [screen.title, ...screen.lines].join('\n') },
      ],
    ),
  )

const screensBetween = (old: Screens, now: Screens): readonly ScreenChange[] => {
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))]
  return keys.flatMap((key): ScreenChange[] => {
    const [was, is] = [old.get(key), now.get(key)]
    if (was?.text === is?.text) return []
    return [
      {
        key,
        title: is?.title ?? was?.title ?? key,
        kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
        before: was?.text ?? '',
        after: is?.text ?? '',
      },
    ]
  })
}

const notesBetween = (before: GuideSide, after: GuideSide): readonly string[] => [
  ...papersBetween(before, after),
  ...lengthBetween(before, after),
]

const papersBetween = (before: GuideSide, after: GuideSide): string[] => {
  const old = papersOf(before.guide, before.front.registry)
  const now = papersOf(after.guide, after.front.registry)
  const more = [...now].flatMap(([id, name]) => (old.has(id) ? [] : [name]))
  const less = [...old].flatMap(([id, name]) => (now.has(id) ? [] : [name]))
  return [
    ...(more.length > 0 ? [`${counted('papersMore', more.length)} : ${more.join(', ')}.`] : []),
    ...(less.length > 0 ? [`${counted('papersLess', less.length)} : ${less.join(', ')}.`] : []),
  ]
}

const lengthBetween = (before: GuideSide, after: GuideSide): string[] => {
  const was = simulate(before.guide, before.front.places).longest
  const is = simulate(after.guide, after.front.places).longest
  return was === is ? [] : [`Le chemin le plus long passe de ${was} à ${counted('screens', is)}.`]
}
