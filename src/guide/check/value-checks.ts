import { type Condition, unsureValue } from '#contract/condition.ts'
import { answerRead } from '../evaluate.ts'
import { partsOf } from '../map-condition.ts'
import { stepConditions } from '../step-conditions.ts'
import { type Check, type Examined, error, quote, warning } from './examine.ts'

interface Offer {
  readonly values: Set<string>
  readonly many: Set<boolean>
}

function offersOf({ guide }: Examined): ReadonlyMap<string, Offer> {
  const offers = new Map<string, Offer>()
  for (const step of Object.values(guide.steps)) {
    if (step.kind !== 'choice') continue
    const offer = offers.get(step.answer) ?? { values: new Set(), many: new Set() }
    for (const { value } of step.options) offer.values.add(value)
    if (step.unsure) offer.values.add(unsureValue)
    offer.many.add(step.many)
    offers.set(step.answer, offer)
  }
  return offers
}

const valuesRead = (part: Condition): readonly string[] => {
  if ('eq' in part) return [part.eq[1]]
  if ('in' in part) return part.in[1]
  if ('has' in part) return [part.has[1]]
  return 'lte' in part ? [part.lte[1]] : []
}

function faultOfPart(part: Condition, offers: ReadonlyMap<string, Offer>): string | undefined {
  const answer = answerRead(part)
  const offer = answer === undefined ? undefined : offers.get(answer)
  if (answer === undefined || offer === undefined) return undefined
  const unknown = valuesRead(part).filter((value) => !offer.values.has(value))
  if (unknown.length > 0)
    return unknown.includes(unsureValue)
      ? `« ${answer} » n'offre pas « Je ne sais pas » : ajoutez « unsure: true » à la question, ou retirez « ? »`
      : `« ${answer} » n'a pas de réponse ${quote(unknown)} : ses réponses sont ${quote(offer.values)}`
  const values = valuesRead(part).filter((value) => value !== unsureValue)
  const isMany = offer.many.has(true)
  if (isMany && values.length > 0 && !('has' in part))
    return `« ${answer} » a plusieurs réponses à la fois : comparez avec « has »`
  if (!isMany && 'has' in part)
    return `« ${answer} » n'a qu'une réponse : comparez avec « eq » ou « in »`
  return 'lte' in part && part.lte[1] === unsureValue
    ? `« Je ne sais pas » n'a pas de rang : comparez « ${answer} » avec « eq »`
    : undefined
}

function faultAround(part: Condition, { guide, world }: Examined) {
  if ('season' in part && !(part.season[0] in guide.seasons))
    return error(
      'V03',
      [],
      `la saison « ${part.season[0]} » n'existe pas : écrivez-la dans « seasons »`,
    )
  if (!('place' in part)) return undefined
  const [attribute, value] = part.place
  const isKnown = Object.values(world.places).some(
    ({ attributes }) =>
      attributes[attribute] === value || (world.isShared && attributes[attribute] !== undefined),
  )
  return isKnown
    ? undefined
    : warning(
        'V03',
        [],
        `aucun lieu n'a « ${attribute}: ${value} » : corrigez la condition, ou complétez places.yaml`,
      )
}

/** V03: conditions compare with values that exist, in the way the question allows. */
export const checkComparisons: Check = (examined) => {
  const offers = offersOf(examined)
  return Object.entries(examined.guide.steps).flatMap(([id, step]) =>
    stepConditions(step).flatMap(({ condition, at }) =>
      partsOf(condition).flatMap((part) => {
        const path = ['steps', id, ...at]
        const fault = faultOfPart(part, offers)
        if (fault !== undefined) return [error('V03', path, fault)]
        const around = faultAround(part, examined)
        return around === undefined ? [] : [{ ...around, at: path, step: id }]
      }),
    ),
  )
}

/** V03, continued: a guide for some places only names what places say of themselves. */
export const checkWhere: Check = ({ guide, world }) =>
  Object.keys(guide.meta.where ?? {})
    .filter((attribute) =>
      Object.values(world.places).every(({ attributes }) => attributes[attribute] === undefined),
    )
    .map((attribute) =>
      warning(
        'V03',
        ['meta', 'where', attribute],
        `aucun lieu ne dit sa « ${attribute} » : ce guide y est pour tous. Corrigez « where », ou complétez places.yaml`,
      ),
    )

const repeatedIn = (values: readonly string[]) =>
  values.findIndex((value, index) => values.indexOf(value) !== index)

/** V03, continued: no value is offered twice, and questions that fill one answer agree on how many it takes. */
export const checkOffers: Check = (examined) => {
  const offers = offersOf(examined)
  return Object.entries(examined.guide.steps).flatMap(([id, step]) => {
    if (step.kind !== 'choice' && step.kind !== 'external') return []
    const isChoice = step.kind === 'choice'
    const values = isChoice
      ? step.options.map(({ value }) => value)
      : step.resume.map(({ outcome }) => outcome)
    const twice = repeatedIn(values)
    if (twice >= 0)
      return [
        error(
          'V03',
          ['steps', id, isChoice ? 'options' : 'resume', twice],
          `la réponse « ${values[twice]} » est offerte deux fois : donnez-lui un autre nom`,
        ),
      ]
    return isChoice && offers.get(step.answer)?.many.size === 2
      ? [
          error(
            'V03',
            ['steps', id, 'answer'],
            `deux questions remplissent « ${step.answer} », l'une avec plusieurs réponses et l'autre non : donnez-leur des noms différents`,
          ),
        ]
      : []
  })
}
