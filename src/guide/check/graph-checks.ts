import { circlesOf } from '../components.ts'
import { reachableFrom, reverseFlow } from '../flow.ts'
import { type Check, error, quote } from './examine.ts'

/** G01: every target exists. */
export const checkTargets: Check = ({ guide, flow }) => [
  ...(flow.has(guide.start)
    ? []
    : [
        error(
          'G01',
          ['start'],
          `l'étape de départ « ${guide.start} » n'existe pas : corrigez « start »`,
        ),
      ]),
  ...[...flow.values()]
    .flat()
    .flatMap(({ from, to, at }) =>
      flow.has(to)
        ? []
        : [
            error(
              'G01',
              ['steps', from, ...at],
              `l'étape « ${to} » n'existe pas : corrigez ce nom ou écrivez l'étape`,
            ),
          ],
    ),
]

/** G02: every step but a result leads somewhere else. */
export const checkExits: Check = ({ guide, flow }) =>
  Object.entries(guide.steps).flatMap(([id, { kind }]) =>
    kind === 'result' || flow.get(id)?.some(({ to }) => to !== id && flow.has(to)) === true
      ? []
      : [
          error(
            'G02',
            ['steps', id],
            `rien ne permet de quitter « ${id} » : ajoutez une suite, ou faites-en une fin (kind: result)`,
          ),
        ],
  )

/** G03: every step can be come to from the start. */
export const checkReach: Check = ({ guide, reached }) =>
  Object.keys(guide.steps)
    .filter((id) => !reached.has(id))
    .map((id) =>
      error(
        'G03',
        ['steps', id],
        `aucun chemin ne mène à « ${id} » : ajoutez-en un ou retirez l'étape`,
      ),
    )

/** G04: from every step a result can be come to. */
export const checkEnds: Check = ({ guide, flow, reached }) => {
  const back = reverseFlow(flow)
  const ends = Object.keys(guide.steps).filter((id) => guide.steps[id]?.kind === 'result')
  const saved = new Set(ends.flatMap((id) => [...reachableFrom(back, id)]))
  return [...reached]
    .filter((id) => !saved.has(id))
    .map((id) =>
      error(
        'G04',
        ['steps', id],
        `depuis « ${id} », on n'arrive jamais à une fin : menez-y à un résultat`,
      ),
    )
}

/** G05: the last route has no condition. G06: no route follows one without condition. */
export const checkRoutes: Check = ({ guide }) =>
  Object.entries(guide.steps).flatMap(([id, step]) => {
    if (!('next' in step)) return []
    const last = step.next.length - 1
    const always = step.next.findIndex(({ when }) => when === undefined)
    if (always < 0)
      return [
        error(
          'G05',
          ['steps', id, 'next', last],
          'la dernière suite a une condition : ajoutez une suite sans « when » pour tous les autres cas',
        ),
      ]
    return always === last
      ? []
      : [
          error(
            'G06',
            ['steps', id, 'next', always + 1],
            'cette suite vient après une suite sans condition, et ne sert jamais : placez-la avant',
          ),
        ]
  })

/** G07: one can only turn in a circle through an external step, that is, by trying again. */
export const checkCircles: Check = ({ guide, flow }) => {
  const inner = new Map([...flow].filter(([id]) => guide.steps[id]?.kind !== 'external'))
  return circlesOf(inner).map((circle) => {
    const [first = ''] = circle
    return error(
      'G07',
      ['steps', first],
      `ces étapes tournent en rond sans passer par un site : ${quote(circle)}. Retirez l'un des retours : la personne a déjà « Retour »`,
    )
  })
}
