import { reachableFrom, reverseFlow } from '../flow.ts'
import { type Check, error, warning } from './examine.ts'

const maxScreens = 12
const maxMedian = 8

/** S01: every step is reached in at least one environment. */
export const checkReached: Check = ({ simulation, reached }) =>
  simulation.isComplete
    ? simulation.unreachable
        .filter((id) => reached.has(id))
        .map((id) =>
          error(
            'S01',
            ['steps', id],
            `les conditions ne laissent personne arriver à « ${id} », dans aucun lieu ni aucune saison : revoyez-les`,
          ),
        )
    : [
        warning(
          'S01',
          ['steps'],
          'trop de combinaisons pour les parcourir toutes : lisez moins de saisons, ou chaque réponse plus près de sa question',
        ),
      ]

/** S02: wherever a person stands, something can be done. */
export const checkStuck: Check = ({ simulation }) =>
  simulation.stuck.map((id) =>
    error(
      'S02',
      ['steps', id],
      `une personne peut rester bloquée sur « ${id} » : aucune suite ne s'applique. Ajoutez une suite sans condition`,
    ),
  )

/** S03: nothing offered brings back the same screen unchanged. */
export const checkIdle: Check = ({ simulation }) =>
  simulation.idle.map(({ step, outcome }) =>
    warning(
      'S03',
      ['steps', step],
      `« ${[outcome].flat().join(', ')} » ramène au même écran : menez ailleurs, ou retirez ce bouton`,
    ),
  )

/** S04: at most 12 screens, 8 for half of the walks. */
export const checkLength: Check = ({ simulation: { longest, longestWalk, median } }) => [
  ...(longest > maxScreens
    ? [
        warning(
          'S04',
          ['steps'],
          `le plus long parcours a ${longest} écrans (${maxScreens} au plus) : ${longestWalk.join(' → ')}. Coupez le guide en deux, ou posez moins de questions`,
        ),
      ]
    : []),
  ...(median > maxMedian
    ? [
        warning(
          'S04',
          ['steps'],
          `la moitié des parcours dépasse ${maxMedian} écrans (médiane ${median}) : posez moins de questions`,
        ),
      ]
    : []),
]

/**
 * S05: every external step survives a cut of the network. Back and a closed window come to the same screen by
 * construction (the position is derived from the log); what may fail is the way on while the network stays away.
 */
export const checkOffline: Check = ({ guide, flow, reached }) => {
  const cut = new Map(
    [...flow].map(([id, edges]) => [
      id,
      guide.steps[id]?.kind === 'external'
        ? edges.filter(({ outcome }) => outcome === 'offline')
        : edges,
    ]),
  )
  const back = reverseFlow(cut)
  const ends = Object.keys(guide.steps).filter((id) => guide.steps[id]?.kind === 'result')
  const saved = new Set(ends.flatMap((id) => [...reachableFrom(back, id)]))
  return Object.entries(guide.steps).flatMap(([id, step]) =>
    step.kind !== 'external' || saved.has(id) || !reached.has(id)
      ? []
      : [
          error(
            'S05',
            ['steps', id, 'offline', 'to'],
            `sans réseau, « ${id} » ne mène jamais à une fin : menez-la à un résultat qui dit quoi faire sans Internet`,
          ),
        ],
  )
}
