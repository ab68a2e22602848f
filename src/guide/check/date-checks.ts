import { seasonStates } from '#contract/condition.ts'
import type { Season } from '#contract/guide.ts'
import { addDays } from '../calendar.ts'
import { partsOf } from '../map-condition.ts'
import { routeConditions } from '../step-conditions.ts'
import { type Check, type Examined, error, quote, warning } from './examine.ts'
import { staleFacts } from './stale-facts.ts'

function checkWindows(id: string, { windows }: Season, { today }: Examined) {
  const sorted = windows.toSorted((one, other) => (one.opens < other.opens ? -1 : 1))
  const wrong = sorted.findIndex(
    ({ opens, closes }, index) => closes < opens || opens <= (sorted[index - 1]?.closes ?? ''),
  )
  if (wrong >= 0)
    return [
      error(
        'D01',
        ['seasons', id, 'windows'],
        `les périodes se chevauchent ou finissent avant de commencer (ouverture le ${sorted[wrong]?.opens}) : corrigez les dates`,
      ),
    ]
  const isCovered =
    windows.length === 0 ||
    windows.some(({ opens, closes }) => closes >= today && opens <= addDays(today, 365))
  return isCovered
    ? []
    : [
        warning(
          'D01',
          ['seasons', id, 'windows'],
          "aucune période dans les douze mois qui viennent : ajoutez la prochaine, ou laissez « windows: [] » tant qu'elle est inconnue",
        ),
      ]
}

/** States of a season that a list of routes leaves to its last route; one at most is on purpose. */
function unnamedStates(id: string, { guide }: Examined): readonly string[] | undefined {
  const lists = Object.values(guide.steps).flatMap((step) => {
    const named = routeConditions(step).flatMap(({ condition }) =>
      partsOf(condition).flatMap((part) =>
        'season' in part && part.season[0] === id ? [part.season[1]] : [],
      ),
    )
    return named.length === 0 ? [] : [seasonStates.filter((state) => !named.includes(state))]
  })
  return lists.toSorted((one, other) => one.length - other.length)[0]
}

function checkStates(id: string, examined: Examined) {
  const unnamed = unnamedStates(id, examined)
  if (unnamed === undefined)
    return [
      error(
        'D01',
        ['seasons', id],
        `la saison « ${id} » ne change rien : routez ses quatre états, ou retirez-la`,
      ),
    ]
  return unnamed.length <= 1
    ? []
    : [
        error(
          'D01',
          ['seasons', id],
          `les états ${quote(unnamed)} de la saison « ${id} » suivent ensemble la dernière suite : routez chacun des quatre états (before, open, after, unknown)`,
        ),
      ]
}

/** D01: windows are in order, say the coming year or declare it unknown; all four states are routed on purpose. */
export const checkSeasons: Check = (examined) => [
  ...Object.entries(examined.guide.seasons).flatMap(([id, season]) => [
    ...checkWindows(id, season, examined),
    ...checkStates(id, examined),
  ]),
  ...((examined.guide.validity?.until ?? examined.today) < examined.today
    ? [
        warning(
          'D01',
          ['validity', 'until'],
          'ce guide est retiré depuis ce jour : changez la date, ou supprimez le guide',
        ),
      ]
    : []),
]

const soonDays = 30

/** D02: facts fresh today that will not be in thirty days; the report `stale` looks further. */
export const checkSoonStale: Check = ({ guide, today }) => {
  const already = new Set(staleFacts(guide, today, 0).map(({ fact }) => fact))
  return staleFacts(guide, today, soonDays)
    .filter(({ fact }) => !already.has(fact))
    .map(({ fact }) =>
      warning(
        'D02',
        ['facts', fact],
        `ce fait sera à revoir avant ${soonDays} jours : prévoyez de le vérifier`,
      ),
    )
}
