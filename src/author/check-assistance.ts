/** What aidants and referents say of the rest of a deployment. */
import type { PlacedFinding } from '#contract/finding.ts'
import { type Referents, referentState } from '#contract/referent.ts'
import { known, twice } from './check-names.ts'
import { checkTexts } from './check-texts.ts'
import { errorAt, warningAt } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { ReadDocument } from './read-document.ts'
import type { DocumentPath } from './yaml-file.ts'

/**
 * H02 (warning) an aidant who has neither code nor key · H03 (warning) an aidant, E a level, past its time or out of reach ·
 * H04 a card whose dates do not follow, or (warning) that is no longer current; L01, T01 and T02 as elsewhere.
 */
export const checkAssistance = (content: DeploymentContent, today: string): PlacedFinding[] => [
  ...checkAidants(content, today),
  ...content.assistance.referentFiles.flatMap((file) => checkReferents(file, content, today)),
]

function checkAidants(
  { assistance, places, registry }: DeploymentContent,
  today: string,
): PlacedFinding[] {
  if (assistance.aidants === undefined) return []
  const { source, value } = assistance.aidants
  const findings = [
    ...checkTexts(source, value.reception, ['reception'], ['fr']),
    ...checkTexts(source, value.urgent, ['urgent'], ['fr']),
  ]
  const numbers = new Set<string>()
  const credentials = new Set<string>()
  for (const [id, aidant] of Object.entries(value.aidants)) {
    const at = (...path: DocumentPath): DocumentPath => ['aidants', id, ...path]
    if (numbers.has(aidant.number))
      findings.push(twice(source, at('number'), 'numéro', aidant.number))
    numbers.add(aidant.number)
    for (const [index, place] of aidant.places.entries())
      findings.push(...known(source, at('places', index), place, Object.keys(places.value), 'lieu'))
    for (const partner of Object.keys(aidant.training))
      findings.push(
        ...known(
          source,
          at('training', partner),
          partner,
          Object.keys(registry.partners),
          'partenaire',
        ),
      )
    for (const [index, { credential }] of aidant.keys.entries()) {
      if (credentials.has(credential))
        findings.push(twice(source, at('keys', index, 'credential'), 'clé de sécurité', credential))
      credentials.add(credential)
    }
    if (aidant.revoked) continue
    if (aidant.code === undefined && aidant.keys.length === 0)
      findings.push(
        warningAt(
          source,
          at(),
          'H02',
          'cet aidant n’a ni code ni clé de sécurité : il ne peut rien ouvrir. Faites-lui un code par « npm run keys -- aidant », ou ajoutez sa clé dans la console.',
        ),
      )
    if (aidant.validUntil < today)
      findings.push(
        warningAt(
          source,
          at('validUntil'),
          'H03',
          'cet aidant ne peut plus ouvrir de poste depuis ce jour. Repoussez la date, ou retirez-le.',
        ),
      )
  }
  return findings
}

function checkReferents(
  { source, value }: ReadDocument<Referents>,
  { assistance, registry, guides, places }: DeploymentContent,
  today: string,
): PlacedFinding[] {
  const findings = checkTexts(source, value, [], ['fr'])
  const ids = Object.keys(assistance.referents)
  const guideIds = guides.map((guide) => guide.id)
  for (const [id, referent] of Object.entries(value)) {
    const { partner, substitute, escalation, procedures, validFrom, validUntil } = referent
    findings.push(
      ...known(source, [id, 'partner'], partner, Object.keys(registry.partners), 'partenaire'),
      ...known(source, [id, 'substitute'], substitute, ids, 'référent'),
      ...known(source, [id, 'escalation'], escalation, ids, 'référent'),
      ...procedures.flatMap((guide, at) =>
        known(source, [id, 'procedures', at], guide, guideIds, 'guide'),
      ),
      ...referent.places.flatMap((place, at) =>
        known(source, [id, 'places', at], place, Object.keys(places.value), 'lieu'),
      ),
    )
    if (validFrom > validUntil)
      findings.push(
        errorAt(
          source,
          [id, 'validUntil'],
          'H04',
          'cette fiche finit avant de commencer. Corrigez l’une des deux dates.',
        ),
      )
    else if (['expired', 'stale'].includes(referentState(referent, today)))
      findings.push(
        warningAt(
          source,
          [id],
          'H04',
          'cette fiche est à vérifier auprès du partenaire : les aidants la verront « à vérifier ».',
        ),
      )
  }
  return findings
}
