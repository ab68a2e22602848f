/** What conventions say of partners, and how long they hold. */
import {
  byEnd,
  type Convention,
  conventionState,
  endingDays,
  graceDays,
  isLapsed,
  type ShownConvention,
} from '#contract/convention.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { known } from './check-names.ts'
import { errorAt, warningAt } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { DocumentPath, YamlFile } from './yaml-file.ts'

/**
 * J01 (warning) a convention that ends within 90 days, or ended less than 30 days ago; E: it ended before that · J02 (warning) nobody
 * can tell since when or until when · J03 (warning) the source counts otherwise than its list; L01 as elsewhere.
 */
export const checkConventions = (
  { beside, registry }: DeploymentContent,
  today: string,
): PlacedFinding[] =>
  beside.conventions.flatMap(({ source, value }) => [
    ...Object.entries(value.conventions).flatMap(([id, convention]) => [
      ...known(source, ['conventions', id], id, Object.keys(registry.partners), 'partenaire'),
      ...checkOne(source, ['conventions', id], convention, today),
    ]),
    ...(value.said && value.said.count !== Object.keys(value.conventions).length
      ? [
          warningAt(
            source,
            ['said'],
            'J03',
            `la source dit ${value.said.count} signataires, ${Object.keys(value.conventions).length} sont écrits ici : demandez qui manque.`,
          ),
        ]
      : []),
  ])

function checkOne(
  source: YamlFile,
  at: DocumentPath,
  convention: Convention,
  today: string,
): PlacedFinding[] {
  const { until, signed } = convention
  switch (conventionState(convention, today)) {
    case 'over': {
      const findingAt = isLapsed(convention, today) ? errorAt : warningAt
      const message = `cette convention est finie depuis le ${until}. Écrivez la nouvelle, ou retirez ce partenaire : ${graceDays} jours après la fin, plus rien n’est publié.`
      return [findingAt(source, [...at, 'until'], 'J01', message)]
    }
    case 'ending': {
      const message = `cette convention finit le ${until}, dans moins de ${endingDays} jours : préparez la suite.`
      return [warningAt(source, [...at, 'until'], 'J01', message)]
    }
    case 'unknown': {
      const what =
        signed === null ? 'sa date et sa fin ne sont pas connues' : 'sa fin n’est pas connue'
      return [warningAt(source, at, 'J02', `convention : ${what}. Demandez-les au partenaire.`)]
    }
    case 'running':
      return []
  }
}

/** As aidants and the console see them: those that end first come first. A later folder replaces the convention of a partner. */
export function shownConventions({
  beside,
  registry,
}: Pick<DeploymentContent, 'beside' | 'registry'>): readonly ShownConvention[] {
  const all: Record<string, Convention> = Object.assign(
    {},
    ...beside.conventions.map(({ value }) => value.conventions),
  )
  return Object.entries(all)
    .map(([id, { signatory, signed, until, services }]) => ({
      partner: registry.partners[id]?.name ?? id,
      signatory,
      signed,
      until,
      services,
    }))
    .toSorted(byEnd)
}

/** How many signed, where a source says another number than its list; the words in French. */
export function saidCount({
  beside,
}: Pick<DeploymentContent, 'beside'>):
  | { readonly count: number; readonly note: string }
  | undefined {
  const told = beside.conventions.flatMap(({ value }) => (value.said ? [value.said] : [])).at(-1)
  return told && { count: told.count, note: told.note.std['fr'] ?? '' }
}
