/** Aidants, referents and answers of partners of a deployment; it may have none. */
import type { Aidants } from '#contract/aidant.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import type { Referents } from '#contract/referent.ts'
import type { SharedAnswers } from '#contract/shared-answer.ts'
import { type Sources, isThere } from './file-tree.ts'
import { documentKinds } from './json-schemas.ts'
import { type ReadDocument, type ReadText, readDocument, textReader } from './read-document.ts'
import type { Remember } from './remember.ts'

export interface Assistance {
  readonly aidants: ReadDocument<Aidants> | undefined
  /** The deployment's over those that deployments share. */
  readonly referents: Referents
  readonly referentFiles: readonly ReadDocument<Referents>[]
  readonly answers: SharedAnswers
  readonly answerFiles: readonly ReadDocument<SharedAnswers>[]
}

export interface AssistanceSteps {
  readonly aidants: ReadText<Aidants>
  readonly referents: ReadText<Referents>
  readonly answers: ReadText<SharedAnswers>
}

export const assistanceSteps = (remember: Remember): AssistanceSteps => ({
  aidants: remember(textReader(documentKinds.aidants)),
  referents: remember(textReader(documentKinds.referents)),
  answers: remember(textReader(documentKinds.answers)),
})

/** Reads `<folder>/aidants.yaml`, and `registry/referents.yaml` and `answers.yaml` of each folder, in order. */
export function readAssistance(
  sources: Sources,
  folders: readonly string[],
  folder: string,
  steps: AssistanceSteps,
): { readonly assistance: Assistance; readonly findings: readonly PlacedFinding[] } {
  const findings: PlacedFinding[] = []
  const readIfThere = <T>(path: string, read: ReadText<T>): ReadDocument<T>[] => {
    if (!isThere(sources, path)) return []
    const document = readDocument(sources, path, read)
    if (document.ok) return [document.value]
    findings.push(...document.fault)
    return []
  }
  const [aidants] = readIfThere(`${folder}/aidants.yaml`, steps.aidants)
  const referentFiles = folders.flatMap((each) =>
    readIfThere(`${each}/registry/referents.yaml`, steps.referents),
  )
  const answerFiles = folders.flatMap((each) =>
    readIfThere(`${each}/registry/answers.yaml`, steps.answers),
  )
  const referents: Referents = Object.assign({}, ...referentFiles.map(({ value }) => value))
  const answers: SharedAnswers = Object.assign({}, ...answerFiles.map(({ value }) => value))
  return { assistance: { aidants, referents, referentFiles, answers, answerFiles }, findings }
}
