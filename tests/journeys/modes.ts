/** The ways a screen can be looked at, and which of them each screen is looked at in. */
import type { TextSize } from '#session/session-words.ts'
import { chosenOf } from './chosen.ts'
import type { Mode } from './stage/scene.ts'

/** The whole window, the panel beside an official site, and the other screens that a terminal may have. */
export const windows = {
  wide: { width: 1280, height: 720 },
  panel: { width: 400, height: 720 },
  laptop: { width: 1366, height: 768 },
  large: { width: 1920, height: 1080 },
  upright: { width: 1080, height: 1920 },
} as const
export type WindowName = keyof typeof windows

export interface Look {
  /** What a report calls it: « easy-fr-dark-200-panel ». */
  readonly name: string
  readonly window: WindowName
  /** The system's own high-contrast colours win over ours. */
  readonly isForced: boolean
  readonly mode: Mode
}

interface Choices {
  readonly register: 'std' | 'easy'
  readonly lang: string
  readonly theme: 'light' | 'dark'
  readonly textSize: TextSize
  readonly window: WindowName
  readonly canListen: boolean
  readonly isForced?: boolean
}

const lookOf = ({
  register,
  lang,
  theme,
  textSize,
  window,
  canListen,
  isForced = false,
}: Choices): Look => ({
  name: [
    register,
    lang,
    theme,
    textSize,
    window,
    ...(canListen ? ['voice'] : []),
    ...(isForced ? ['forced'] : []),
  ].join('-'),
  window,
  isForced,
  mode: { comfort: { reading: { lang, register }, textSize, theme }, canListen },
})

/** The ten subsets of three among five: their columns cross in every possible way. */
const triples = [0, 1, 2, 3, 4].flatMap((a) =>
  [0, 1, 2, 3, 4].flatMap((b) =>
    [0, 1, 2, 3, 4].flatMap((c) => (a < b && b < c ? [[a, b, c]] : [])),
  ),
)

/**
 * Six looks in which every two choices of different kinds meet at least once: a row of noughts, then five rows whose
 * columns are triples (Kleitman and Spencer, « Families of k-independent sets », 1973). 150 % is left to `allLooks`.
 */
export const coveringLooks: readonly Look[] = [-1, 0, 1, 2, 3, 4].map((row) => {
  const [isEasy, isEnglish, isDark, isLarge, isPanel, isMute] = triples.map((triple) =>
    triple.includes(row),
  )
  return lookOf({
    register: isEasy ? 'easy' : 'std',
    lang: isEnglish ? 'en' : 'fr',
    theme: isDark ? 'dark' : 'light',
    textSize: isLarge ? 200 : 100,
    window: isPanel ? 'panel' : 'wide',
    canListen: !isMute,
  })
})

/** The voice follows the theme: it only changes the number of keys in the bar. */
const everyLook: readonly Look[] = ([100, 200, 150] as const).flatMap((textSize) =>
  (['std', 'easy'] as const).flatMap((register) =>
    ['fr', 'en'].flatMap((lang) =>
      (['light', 'dark'] as const).flatMap((theme) =>
        (['wide', 'panel'] as const).map((window) =>
          lookOf({ register, lang, theme, textSize, window, canListen: theme === 'light' }),
        ),
      ),
    ),
  ),
)

/** Languages of nobody, in the windows and sizes where they have least room: 40 % longer, and from right to left. */
export const trialLooks: readonly Look[] = (['qps-Ploc', 'qps-Plocm'] as const).flatMap((lang) =>
  [
    { textSize: 100, window: 'wide', register: 'std' } as const,
    { textSize: 100, window: 'panel', register: 'easy' } as const,
  ].map((each) => lookOf({ ...each, lang, theme: 'light', canListen: true })),
)

/** Screens of other sizes and shapes, and the colours of the system. */
const otherLooks: readonly Look[] = (
  [
    { window: 'laptop', textSize: 100, register: 'std', theme: 'light' },
    { window: 'laptop', textSize: 200, register: 'easy', theme: 'dark' },
    { window: 'large', textSize: 100, register: 'std', theme: 'light' },
    { window: 'large', textSize: 150, register: 'easy', theme: 'dark' },
    { window: 'upright', textSize: 100, register: 'easy', theme: 'light' },
    { window: 'upright', textSize: 200, register: 'std', theme: 'dark' },
    { window: 'wide', textSize: 100, register: 'std', theme: 'light', isForced: true },
    { window: 'panel', textSize: 150, register: 'easy', theme: 'light', isForced: true },
  ] as const
).map((each) => lookOf({ ...each, lang: 'fr', canListen: true }))

/** Every look, or those that were asked for. */
export const allLooks = chosenOf(
  'JOURNEYS_LOOKS',
  [...everyLook, ...otherLooks, ...trialLooks],
  ({ name }) => name,
)

/** Two looks for each screen of the terminal itself, turning so that three screens in a row are seen in all six. */
export const looksOfRank = (rank: number): readonly Look[] =>
  coveringLooks.filter((_, row) => row % 3 === rank % 3)
