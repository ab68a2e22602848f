/** `config stale`: what must be verified again, by whom, and by when. */
import { compileGuides } from '#author/compile-guides.ts'
import {
  type OwnedStale,
  type StaleAt,
  type StaleStatement,
  staleReport,
} from '#author/stale-report.ts'
import { statingOf } from '#author/statements.ts'
import { reasonWords } from '../stale-words.ts'
import { type Command, dayOf } from './command.ts'
import { openDeployment } from './open-deployment.ts'

export const stale: Command = {
  usage: '[dossier] [--at AAAA-MM-JJ] [--json]',
  mostWords: 1,
  summary:
    'liste par responsable ce qui n’est plus vérifié à une date, puis 30, 90 et 365 jours après',
  run: ([folder], options, around) => {
    const content = openDeployment(folder, around)
    if (content === undefined) return 1
    const guides = compileGuides(content).guides.map(({ guide }) => guide)
    const report = staleReport(statingOf(content), guides, dayOf(options, around.now, content))
    if (options.json) around.out(JSON.stringify(report, null, 2))
    else around.out([...report.flatMap(sayAt), '★ : change ce que fait la personne.'].join('\n'))
    return 0
  },
}

const sayAt = ({ days, day, owners }: StaleAt): string[] => {
  const all = owners.flatMap(({ statements }) => statements)
  const count =
    days === 0 ? sayCount(all) : all.length === 0 ? 'rien de plus' : `${sayCount(all)} de plus`
  return [
    `Au ${day}${days === 0 ? '' : ` (dans ${days} jours)`} : ${count}`,
    ...owners.flatMap(sayOwner),
  ]
}

const sayOwner = ({ owner, statements }: OwnedStale): string[] => [
  `  ${owner} : ${sayCount(statements)}`,
  ...statements.map((one) => `    ${one.name} : ${sayLate(one)}`),
]

const sayCount = (statements: readonly StaleStatement[]): string => {
  const hard = statements.filter((one) => one.hard).length
  const count = statements.length === 0 ? 'rien' : `${statements.length} à vérifier`
  return hard === 0 ? count : `${count}, dont ${hard} ★`
}

const sayLate = ({ reason, freshUntil, daysLate }: StaleStatement): string =>
  daysLate === undefined
    ? reasonWords[reason]
    : `${reasonWords[reason]} depuis ${daysLate} jour${daysLate > 1 ? 's' : ''} (jusqu’au ${freshUntil})`
