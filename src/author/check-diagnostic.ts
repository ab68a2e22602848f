/** What « Faire le point » says of the rest of a deployment, and of itself. */
import type { Diagnostic, Way } from '#contract/diagnostic.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { mostWeights } from '#guide/weigh-answers.ts'
import { checkProse } from './check-prose.ts'
import { known, twice } from './check-names.ts'
import { errorAt, warningAt } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { ReadDocument } from './read-document.ts'
import type { DocumentPath, YamlFile } from './yaml-file.ts'

/**
 * K01 a cause that no answers can bring · K02 (warning) a question that changes nothing · K03 (warning) a guide that people do
 * not get; L01, A01, T01, T02, R01 and R03 as elsewhere.
 */
export const checkDiagnostic = (
  content: DeploymentContent,
  pictures: readonly string[],
): PlacedFinding[] =>
  content.diagnostic === undefined
    ? []
    : [
        ...checkIds(content.diagnostic, content, pictures),
        ...checkWeights(content.diagnostic),
        ...checkProse(content.diagnostic, content.deployment.value.langs, content.registry),
      ]

type Document = ReadDocument<Diagnostic>

function checkIds(
  { source, value }: Document,
  content: DeploymentContent,
  pictures: readonly string[],
): PlacedFinding[] {
  const { questions, causes } = value
  const causeIds = causes.map(({ id }) => id)
  const picture = (at: DocumentPath, id: string | undefined) =>
    known(source, [...at, 'picture'], id, pictures, 'image', 'A01')
  return [
    ...picture([], value.picture),
    ...doubles(source, ['questions'], questions, 'nom de question'),
    ...doubles(source, ['causes'], causes, 'nom de cause'),
    ...causes.flatMap((cause, index) => [
      ...picture(['causes', index], cause.picture),
      ...cause.ways.flatMap((way, at) =>
        checkWay(source, ['causes', index, 'ways', at], way, content),
      ),
    ]),
    ...questions.flatMap(({ answers }, index) => [
      ...doubles(source, ['questions', index, 'answers'], answers, 'nom de réponse'),
      ...answers.flatMap((answer, rank) => {
        const at = ['questions', index, 'answers', rank]
        return [
          ...picture(at, answer.picture),
          ...Object.keys(answer.weighs).flatMap((cause) =>
            known(source, [...at, 'weighs', cause], cause, causeIds, 'nom de cause'),
          ),
        ]
      }),
    ]),
  ]
}

const doubles = (
  source: YamlFile,
  at: DocumentPath,
  items: readonly { readonly id: string }[],
  thing: string,
): PlacedFinding[] =>
  items.flatMap(({ id }, index) =>
    items.findIndex((item) => item.id === id) === index
      ? []
      : [twice(source, [...at, index, 'id'], thing, id)],
  )

function checkWay(
  source: YamlFile,
  at: DocumentPath,
  way: Way,
  { registry, places, guides }: DeploymentContent,
): PlacedFinding[] {
  switch (way.kind) {
    case 'guide': {
      const written = guides.find(({ id }) => id === way.guide)?.written
      if (written === undefined) {
        const ids = guides.map(({ id }) => id)
        return known(source, [...at, 'guide'], way.guide, ids, 'guide')
      }
      const { status, visibility } = written.meta
      if (status === 'published' && visibility !== 'helper') return []
      const message = `les personnes n’ont pas le guide « ${way.guide} » (brouillon, retiré ou pour les aidants) : elles ne verront pas cette aide.`
      return [warningAt(source, [...at, 'guide'], 'K03', message)]
    }
    case 'office':
      return known(source, [...at, 'office'], way.office, Object.keys(registry.offices), 'guichet')
    case 'place':
      return known(source, [...at, 'place'], way.place, Object.keys(places.value), 'lieu')
    default:
      return []
  }
}

function checkWeights({ source, value }: Document): PlacedFinding[] {
  const most = mostWeights(value)
  return [
    ...value.causes.flatMap(({ id, from }, index) => {
      const weight = most.get(id) ?? 0
      if (weight >= from) return []
      const message = `aucune réponse ne mène à « ${id} » : elles pèsent ${weight} au plus, il faut ${from}. Baissez « from », ou faites peser des réponses.`
      return [errorAt(source, ['causes', index], 'K01', message)]
    }),
    ...value.questions.flatMap(({ id, answers }, index) => {
      if (answers.some(({ weighs }) => Object.keys(weighs).length > 0)) return []
      const message = `aucune réponse à « ${id} » ne change le résultat. Faites-en peser une, ou ne posez pas la question.`
      return [warningAt(source, ['questions', index], 'K02', message)]
    }),
  ]
}
