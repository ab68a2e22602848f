/** The person of exercises: nobody's name, nobody's number. */
import { isPlainlyInvented, type PracticeFault, realLooking } from '#contract/practice.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { known, twice } from './check-names.ts'
import { checkTexts } from './check-texts.ts'
import { errorAt } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { DocumentPath, YamlFile } from './yaml-file.ts'

/** E01 a name, a number or an address that could be somebody's; L01, T01 and T02 as elsewhere. */
export function checkPractice({ practice, registry }: DeploymentContent): PlacedFinding[] {
  if (practice === undefined) return []
  const { source, value } = practice
  const ids = value.fields.map(({ id }) => id)
  return [
    ...checkTexts(source, value.fields, ['fields'], ['fr']),
    ...(isPlainlyInvented(value.person) ? [] : [real(source, ['person'], 'name')]),
    ...value.fields.flatMap((field, index) => {
      const fault = realLooking(field.value)
      return [
        ...(fault === undefined ? [] : [real(source, ['fields', index, 'value'], fault)]),
        ...(ids.indexOf(field.id) === index
          ? []
          : [twice(source, ['fields', index, 'id'], 'champ', field.id)]),
      ]
    }),
    ...Object.entries(value.sites).flatMap(([site, asked]) => [
      ...known(source, ['sites', site], site, Object.keys(registry.sites), 'site'),
      ...asked.flatMap((id, index) => known(source, ['sites', site, index], id, ids, 'champ')),
    ]),
  ]
}

const sentences: Readonly<Record<PracticeFault | 'name', string>> = {
  name: 'ce nom pourrait être celui de quelqu’un. Mettez-y « Exemple », « Fictif » ou « Essai ».',
  number:
    'ce numéro pourrait être celui de quelqu’un. À partir de six chiffres, n’écrivez que des zéros ; une date s’écrit en lettres : « 1er janvier 1960 ».',
  address:
    'cette adresse pourrait être celle de quelqu’un. Terminez-la par « .example » ou « .invalid ».',
}

const real = (source: YamlFile, at: DocumentPath, fault: PracticeFault | 'name') =>
  errorAt(source, at, 'E01', sentences[fault])
