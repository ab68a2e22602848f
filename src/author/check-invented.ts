/** Nothing of an exercise is somebody's: names say that they are invented, numbers are zeros, addresses reach nobody. */
import type { Exercise } from '#contract/exercise/exercise.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { isNobodysSite, isPlainlyInvented, realInProse } from '#contract/practice.ts'
import { errorAt } from './place-finding.ts'
import type { ReadDocument } from './read-document.ts'
import type { DocumentPath } from './yaml-file.ts'

const sentences = {
  name: 'ce nom pourrait être celui de quelqu’un. Mettez-y « Exemple », « Fictif » ou « Essai ».',
  number:
    'ce numéro pourrait être celui de quelqu’un. À partir de six chiffres, n’écrivez que des zéros.',
  address:
    'cette adresse pourrait être celle de quelqu’un. Terminez-la par « .example » ou « .invalid ».',
  site: 'ce site pourrait exister. Terminez son adresse par « .example » ou « .invalid » : « mairie.example/horaires ».',
} as const

/** E05. */
export function checkInvented({ source, value }: ReadDocument<Exercise>): PlacedFinding[] {
  const real = (at: DocumentPath, fault: keyof typeof sentences) =>
    errorAt(source, at, 'E05', sentences[fault])
  return [
    ...namesIn(value).flatMap(([at, name]) => (isPlainlyInvented(name) ? [] : [real(at, 'name')])),
    ...sitesIn(value).flatMap(([at, address]) =>
      isNobodysSite(address) ? [] : [real(at, 'site')],
    ),
    ...linesIn(value, []).flatMap(([at, line]) => {
      const fault = realInProse(line)
      return fault === undefined ? [] : [real(at, fault)]
    }),
  ]
}

type Placed = readonly [at: DocumentPath, line: string]

function namesIn(value: Exercise): readonly Placed[] {
  switch (value.kind) {
    case 'mail':
    case 'chat':
      return value.people.map(({ name }, index) => [['people', index, 'name'], name])
    case 'payment':
      return [
        [['shop', 'name'], value.shop.name],
        [['bank'], value.bank],
      ]
    case 'social':
      return [[['account'], value.account]]
    default:
      return []
  }
}

function sitesIn(value: Exercise): readonly Placed[] {
  switch (value.kind) {
    case 'browser':
      return value.pages.map(({ address }, index) => [['pages', index, 'address'], address])
    case 'search':
      return value.results.map(({ address }, index) => [['results', index, 'address'], address])
    case 'payment':
      return [[['shop', 'address'], value.shop.address]]
    default:
      return []
  }
}

/** Every line of the document, however deep. */
const linesIn = (value: unknown, at: DocumentPath): readonly Placed[] => {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    linesIn(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  )
}
