/** The guides of a deployment, and what they are made of: fragments, stories, exercises. */
import type { Exercise } from '#contract/exercise/exercise.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import type { Fragment, WrittenGuide } from '#contract/guide.ts'
import type { Sources } from './file-tree.ts'
import { errorAt } from './place-finding.ts'
import type { ReadDocument } from './read-document.ts'
import { readFolder } from './read-folder.ts'
import type { ReadGuide, ReadingSteps } from './reading-steps.ts'
import { topicHere } from './topic-here.ts'

export interface Guides {
  readonly fragments: Readonly<Record<string, Fragment>>
  readonly fragmentFiles: readonly ReadDocument<Fragment>[]
  readonly guides: readonly ReadGuide[]
  /** What is tried out in steps of kind `practice`. */
  readonly exercises: Readonly<Record<string, ReadDocument<Exercise>>>
}

interface ReadGuides extends Guides {
  readonly findings: readonly PlacedFinding[]
}

/** Those that can be read, of `folders`, in order; `needs` are those of the deployment (`contract/needs-of.ts`). */
export function readGuides(
  sources: Sources,
  folders: readonly string[],
  folder: string,
  needs: Parameters<typeof topicHere>[0],
  steps: ReadingSteps,
): ReadGuides {
  const fragments = readFolder(
    sources,
    folders,
    'fragments',
    '.frag.yaml',
    steps.fragment,
    ({ id }) => id,
  )
  const written = readFolder(sources, folders, 'guides', '.guide.yaml', steps.guide, ({ id }) => id)
  const stories = readFolder(
    sources,
    folders,
    'stories',
    '.stories.yaml',
    steps.stories,
    ({ guide }) => guide,
  )
  const exercises = readFolder(
    sources,
    folders,
    'exercises',
    '.exercise.yaml',
    steps.exercise,
    ({ id }) => id,
  )
  const lone = [...stories.documents]
    .filter(([guide]) => !written.documents.has(guide) && !written.broken.has(guide))
    .map(([guide, { source }]) => {
      const message = `aucun guide « ${guide} » dans guides/. Corrigez « guide », ou retirez ce fichier.`
      return errorAt(source, ['guide'], 'X05', message)
    })
  return {
    fragments: steps.collectFragments(folder, ...fragments.documents.values()),
    fragmentFiles: [...fragments.documents.values()],
    guides: [...written.documents].map(([id, guide]) =>
      steps.collectGuide(
        id,
        guide,
        stories.documents.get(id),
        includesOneOf(guide.value, fragments.broken),
        topicHere(needs, guide.value),
      ),
    ),
    exercises: steps.collectExercises(folder, ...exercises.documents.values()),
    findings: [
      ...fragments.findings,
      ...written.findings,
      ...stories.findings,
      ...exercises.findings,
      ...lone,
    ],
  }
}

const includesOneOf = (guide: WrittenGuide, fragments: ReadonlySet<string>) =>
  Object.values(guide.steps).some((step) => step.kind === 'include' && fragments.has(step.fragment))
