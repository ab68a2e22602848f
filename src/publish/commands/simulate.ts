/** `config simulate`: every way through a guide, counted, and what it says that is no longer sure. */
import type { SeasonState } from '#contract/condition.ts'
import type { FactState } from '#contract/fact.ts'
import type { Guide } from '#contract/guide.ts'
import type { Surroundings as Walked } from '#contract/walk.ts'
import { factState } from '#guide/fact-state.ts'
import { type Simulation, simulate as runSimulation } from '#guide/simulate.ts'
import { type Command, dayOf } from './command.ts'
import { openGuide } from './open-deployment.ts'

const seasonWords: Readonly<Record<SeasonState, string>> = {
  before: 'pas encore ouverte',
  open: 'ouverte',
  after: 'finie',
  unknown: 'dates inconnues',
}

const factWords: Readonly<Record<FactState, string>> = {
  fresh: 'vérifié',
  never: 'jamais vérifié',
  overdue: 'à revoir',
  expired: 'périmé',
}

export const simulate: Command = {
  usage: '<guide> [--deployment dossier] [--at AAAA-MM-JJ]',
  mostWords: 1,
  summary: 'parcourt tous les chemins d’un guide : fins, longueur, faits à vérifier',
  run: ([id], options, around) => {
    if (id === undefined) {
      around.err('Quel guide ? Par exemple : npm run config -- simulate impots-declaration')
      return 2
    }
    const opened = openGuide(id, options.deployment, around)
    if (opened === undefined) return 1
    const { content, guide } = opened
    const day = dayOf(options, around.now, content)
    const simulation = runSimulation(guide.guide, content.places.value)
    around.out(
      [
        `${id}, version ${guide.guide.version}`,
        ...sayWalks(simulation),
        ...sayEndings(simulation),
        ...sayFaults(simulation),
        ...sayFacts(guide.guide, day),
      ].join('\n'),
    )
    return simulation.stuck.length + simulation.unreachable.length > 0 ? 1 : 0
  },
}

const sayWalks = (simulation: Simulation): string[] => [
  `  ${simulation.paths} chemins, ${simulation.configurations} situations différentes, ${simulation.environments.length} circonstances`,
  `  ${simulation.longest} écrans au plus, ${simulation.median} au milieu`,
  `  le plus long : ${simulation.longestWalk.join(' → ')}`,
]

/** Circumstances that lead to the same ends are told together. */
const sayEndings = ({ environments }: Simulation): string[] => {
  const told = environments.map(({ surroundings, endings }) => ({
    when: sayCircumstances(surroundings),
    ends: Object.entries(endings)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([end, count]) => `${end} (${count})`)
      .join(', '),
  }))
  return [
    '',
    'Fins, et nombre de chemins qui y mènent :',
    ...[...Map.groupBy(told, ({ ends }) => ends)].map(
      ([ends, all]) => `  ${all.map(({ when }) => when).join(' ; ')} : ${ends}`,
    ),
  ]
}

const sayCircumstances = ({ seasons, online, place }: Walked): string => {
  const parts = [
    ...Object.entries(seasons).map(([season, state]) => `${season} ${seasonWords[state]}`),
    ...Object.entries(place).map(([attribute, value]) => `${attribute} = ${value}`),
    ...(online ? [] : ['sans réseau au départ']),
  ]
  return parts.length === 0 ? 'partout' : parts.join(' et ')
}

const sayFaults = ({ unreachable, stuck, isComplete }: Simulation): string[] => [
  ...(unreachable.length > 0 ? ['', `Étapes jamais atteintes : ${unreachable.join(', ')}`] : []),
  ...(stuck.length > 0 ? ['', `Étapes sans issue : ${stuck.join(', ')}`] : []),
  ...(isComplete ? [] : ['', 'Trop de circonstances : une partie seulement a été parcourue.']),
]

const sayFacts = ({ facts }: Guide, day: string): string[] => {
  const stale = Object.entries(facts)
    .map(([id, fact]) => ({ id, hard: fact.hard, state: factState(fact, day) }))
    .filter(({ state }) => state !== 'fresh')
  if (stale.length === 0) return ['', `Au ${day}, tous les faits sont vérifiés.`]
  return [
    '',
    `À vérifier au ${day} (★ : change ce que fait la personne) :`,
    ...stale.map(({ id, hard, state }) => `  ${id}${hard ? ' ★' : ''} : ${factWords[state]}`),
  ]
}
