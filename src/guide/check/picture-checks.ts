import { type Check, quote, warning } from './examine.ts'

/** A03: in one question, two answers never wear the same picture. A04: either all its answers wear one, or none. */
export const checkAnswerPictures: Check = ({ guide }) =>
  Object.entries(guide.steps).flatMap(([id, step]) => {
    if (step.kind !== 'choice') return []
    const met = new Map<string, string>()
    const same = step.options.flatMap(({ value, picture }, index) => {
      const first = picture === undefined ? undefined : met.get(picture)
      if (picture !== undefined) met.set(picture, first ?? value)
      return picture === undefined || first === undefined
        ? []
        : [
            warning(
              'A03',
              ['steps', id, 'options', index, 'picture'],
              `« ${first} » porte déjà l'image « ${picture} » dans cette question : choisissez-en une autre`,
            ),
          ]
    })
    const bare = step.options.filter(({ picture }) => picture === undefined)
    const isPartly = bare.length > 0 && bare.length < step.options.length
    return isPartly
      ? [
          ...same,
          warning(
            'A04',
            ['steps', id, 'options'],
            `sans image : ${quote(bare.map(({ value }) => value))}, alors que d'autres réponses en ont une : donnez-en une à chacune, ou à aucune`,
          ),
        ]
      : same
  })
