/** What answers of partners say of the rest of a deployment. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { Guide } from '#contract/guide.ts'
import { findPersonalIn } from '#contract/personal/find-personal.ts'
import { personalSentences } from '#contract/personal/personal-codes.ts'
import { isOverdue, type SharedAnswer, type SharedAnswers } from '#contract/shared-answer.ts'
import { suggest } from './closest-word.ts'
import { known } from './check-names.ts'
import { checkTexts } from './check-texts.ts'
import { errorAt, warningAt } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { ReadDocument } from './read-document.ts'
import type { YamlFile } from './yaml-file.ts'

/**
 * Q01 a step that its guide does not have · Q02 (warning) an answer that the partner should be asked to confirm · Q03 an answer
 * that looks as if it named somebody; L01, T01 and T02 as elsewhere. `guides` are compiled: a step of a fragment has the name
 * it takes there.
 */
export const checkAnswers = (
  content: DeploymentContent,
  guides: readonly Guide[],
  today: string,
): PlacedFinding[] =>
  content.assistance.answerFiles.flatMap((file) => checkFile(file, content, guides, today))

function checkFile(
  { source, value }: ReadDocument<SharedAnswers>,
  { registry, guides: written }: DeploymentContent,
  guides: readonly Guide[],
  today: string,
): PlacedFinding[] {
  const findings = checkTexts(source, value, [], ['fr'], ['answer'])
  const guideIds = written.map(({ id }) => id)
  for (const [id, answer] of Object.entries(value)) {
    findings.push(
      ...known(
        source,
        [id, 'partner'],
        answer.partner,
        Object.keys(registry.partners),
        'partenaire',
      ),
      ...known(source, [id, 'guide'], answer.guide, guideIds, 'guide'),
      ...checkStep(source, id, answer, guides),
      ...checkWords(source, id, answer),
    )
    if (isOverdue(answer, today))
      findings.push(
        warningAt(
          source,
          [id, 'answered'],
          'Q02',
          'cette réponse est à faire confirmer par le partenaire : les aidants la verront « à vérifier ».',
        ),
      )
  }
  return findings
}

/** A guide that cannot be compiled has said why: its steps are not known. */
function checkStep(
  source: YamlFile,
  id: string,
  { guide, step }: SharedAnswer,
  guides: readonly Guide[],
): PlacedFinding[] {
  const steps = guides.find((one) => one.id === guide)?.steps
  if (step === undefined || steps === undefined || Object.hasOwn(steps, step)) return []
  const message = `étape « ${step} » inconnue dans ce guide.${suggest(step, Object.keys(steps)) || ' Corrigez ce nom, ou retirez « step ».'}`
  return [errorAt(source, [id, 'step'], 'Q01', message)]
}

function checkWords(
  source: YamlFile,
  id: string,
  { question, answer }: SharedAnswer,
): PlacedFinding[] {
  const parts = { question, answer }
  return Object.entries(parts).flatMap(([name, text]) => {
    const written = [text.std, text.easy ?? {}].flatMap((register) => Object.values(register))
    const [code] = findPersonalIn(written)
    return code === undefined
      ? []
      : [errorAt(source, [id, name], 'Q03', `quelqu’un est nommé. ${personalSentences[code]}`)]
  })
}
