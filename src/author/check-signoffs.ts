/** What signatures of partners say of the rest of a deployment. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { Guide } from '#contract/guide.ts'
import { findPersonal } from '#contract/personal/find-personal.ts'
import { personalSentences } from '#contract/personal/personal-codes.ts'
import type { Signoff, Signoffs } from '#contract/signoff.ts'
import { known } from './check-names.ts'
import { errorAt, errorIn } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { ReadDocument } from './read-document.ts'
import type { DatedStatement } from './dated-statement.ts'
import { statementsOf, statingOf } from './statements.ts'
import type { DocumentPath } from './yaml-file.ts'

/**
 * F07 a signature of a day to come, for what is not the partner's, or that names somebody · F08 (warning) what was signed has
 * changed or is gone: it no longer counts as signed. L01 as elsewhere. `guides` are compiled.
 */
export const checkSignoffs = (
  content: DeploymentContent,
  guides: readonly Guide[],
  today: string,
): PlacedFinding[] => {
  if (content.signoffFiles.length === 0) return []
  const statements = new Map(
    statementsOf(statingOf(content), guides).map((one) => [one.reference, one]),
  )
  const newest = newestOf(content.signoffFiles.flatMap(({ value }) => value.signoffs))
  const partners = Object.keys(content.registry.partners)
  return content.signoffFiles.flatMap((file) =>
    file.value.signoffs.flatMap((signoff, index) => [
      ...known(
        file.source,
        ['signoffs', index, 'partner'],
        signoff.partner,
        partners,
        'partenaire',
      ),
      ...checkOne(file, signoff, index, today),
      ...Object.entries(signoff.statements).flatMap(([reference, mark]) =>
        checkStatement(
          file,
          signoff,
          ['signoffs', index, 'statements', reference],
          statements.get(reference),
          mark,
          newest.get(reference) === signoff,
        ),
      ),
    ]),
  )
}

/** An older signature of the same words has nothing more to say. */
const newestOf = (signoffs: readonly Signoff[]): ReadonlyMap<string, Signoff> => {
  const newest = new Map<string, Signoff>()
  for (const signoff of signoffs) {
    for (const reference of Object.keys(signoff.statements)) {
      if ((newest.get(reference)?.on ?? '') <= signoff.on) newest.set(reference, signoff)
    }
  }
  return newest
}

type SignoffFile = ReadDocument<Signoffs>

function checkOne(
  { source }: SignoffFile,
  { by, on, document }: Signoff,
  index: number,
  today: string,
): PlacedFinding[] {
  const at = (part: string) => ['signoffs', index, part]
  const found = (path: DocumentPath, message: string) => errorAt(source, path, 'F07', message)
  const personal = (part: string, words: string) => {
    const [code] = findPersonal(words)
    return code === undefined
      ? []
      : [found(at(part), `quelqu’un est nommé : dites sa fonction. ${personalSentences[code]}`)]
  }
  return [
    ...personal('by', by),
    ...personal('document', document.name),
    ...(on <= today
      ? []
      : [found(at('on'), 'cette signature est d’un jour à venir. Corrigez « on ».')]),
  ]
}

function checkStatement(
  { source }: SignoffFile,
  { partner }: Signoff,
  at: DocumentPath,
  statement: DatedStatement | undefined,
  mark: string,
  isNewest: boolean,
): PlacedFinding[] {
  const found = (code: string, message: string) =>
    errorIn(source.file, code, message, source.locate(at, 'key'), at)
  const warned = (message: string): PlacedFinding[] =>
    isNewest ? [{ ...found('F08', message), level: 'warning' }] : []
  if (statement === undefined)
    return warned('ce qui a été signé n’est plus là. Gardez la ligne comme trace, ou retirez-la.')
  if (!statement.partners.includes(partner))
    return [
      found(
        'F07',
        `« ${partner} » n’a pas à confirmer cette ligne : corrigez le partenaire, ou retirez-la.`,
      ),
    ]
  return statement.mark === mark
    ? []
    : warned('le texte a changé depuis la signature : faites-le confirmer à nouveau.')
}
