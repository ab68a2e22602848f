import { type Check, type Examined, error, warning } from './examine.ts'
import { acronymsIn } from './measure-words.ts'
import { readFrench } from './read-french.ts'

function picturesOf({
  guide,
}: Examined): readonly (readonly [at: (string | number)[], picture: string])[] {
  const own = Object.entries(guide.steps).flatMap(([id, step]) => {
    if (step.kind === 'gate') return []
    const options = step.kind === 'choice' ? step.options : []
    return [
      { at: ['steps', id, 'picture'], picture: step.picture },
      ...options.map(({ picture }, index) => ({
        at: ['steps', id, 'options', index, 'picture'],
        picture,
      })),
    ]
  })
  return [{ at: ['meta', 'picture'], picture: guide.meta.picture }, ...own].flatMap(
    ({ at, picture }) => (picture === undefined ? [] : [[at, picture] as const]),
  )
}

/** A01: every picture is one that can be drawn (and so has its words); two screens never have the same heading. */
export const checkHeadings: Check = (examined) => {
  const { guide, world } = examined
  const met = new Map<string, string>()
  const headings = Object.entries(guide.steps).flatMap(([id, step]) => {
    const title = step.kind === 'gate' ? undefined : step.title.std['fr']
    if (title === undefined) return []
    const first = met.get(title)
    met.set(title, first ?? id)
    return first === undefined
      ? []
      : [
          error(
            'A01',
            ['steps', id, 'title'],
            `« ${first} » a déjà ce titre : donnez à chaque écran le sien, pour qu'on sache où l'on est`,
          ),
        ]
  })
  const pictures = picturesOf(examined)
    .filter(([, picture]) => !world.pictures.includes(picture))
    .map(([at, picture]) =>
      error('A01', at, `l'image « ${picture} » n'existe pas : choisissez-en une de la liste`),
    )
  return [...pictures, ...headings]
}

/** Signs that voices skip, spell or translate as they like. */
const unspeakable = /[%€$&@#+*/\\|=<>°]|https?:|www\.|\bn°/

/** A02: nothing is left to the voice that it may say wrong; the text has `spoken` words, or the registry does. */
export const checkSpeech: Check = (examined) => {
  const { world, texts } = examined
  const { glossary, partners } = world.registry
  const sayable = new Set([
    ...Object.values(glossary).flatMap(({ term }) =>
      term.spoken?.['fr'] === undefined ? [] : acronymsIn(term.std['fr'] ?? ''),
    ),
    ...Object.values(partners).flatMap(({ name, spoken }) =>
      spoken === undefined ? [] : acronymsIn(name),
    ),
  ])
  const told = new Set<string>()
  return texts.flatMap(({ text, at, role }) => {
    if (role === 'helper' || text.spoken?.['fr'] !== undefined) return []
    const said =
      readFrench(text, 'easy', world.registry) ?? readFrench(text, 'std', world.registry) ?? ''
    const sign = unspeakable.exec(said)?.[0]
    const acronyms = acronymsIn(said).filter((word) => !sayable.has(word) && !told.has(word))
    for (const word of acronyms) told.add(word)
    return [
      ...(sign === undefined
        ? []
        : [
            warning(
              'A02',
              at,
              `« ${sign} » se lit mal à voix haute : ajoutez « spoken » avec des mots`,
            ),
          ]),
      ...acronyms.map((word) =>
        warning(
          'A02',
          at,
          `une voix peut mal dire « ${word} » : ajoutez « spoken » ici, ou sa prononciation au glossaire`,
        ),
      ),
    ]
  })
}
