/** Where a deployment stands: each promise of readable, listenable, true content, counted. */
import { isPublic } from '../build-layer.ts'
import { compileGuides } from '../compile-guides.ts'
import { frenchTexts } from '../languages/french-texts.ts'
import type { DeploymentContent } from '../read-deployment.ts'
import { statementsOf, statingOf } from '../statements.ts'
import { type HeardSentence, audioCoverage } from './audio-coverage.ts'
import type { Measure } from './measure.ts'
import { pictureCoverage } from './picture-coverage.ts'
import { textsAround, textsOfGuides } from './public-texts.ts'
import { storyCoverage } from './story-coverage.ts'
import { truthCoverage } from './truth-coverage.ts'
import { type ShellWords, easyCoverage, englishCoverage, packCoverage } from './word-coverage.ts'

export interface CoverageChapter {
  readonly title: string
  readonly measures: readonly Measure[]
}

/** What coverage needs beside the texts. */
export interface Surveyed {
  /** `YYYY-MM-DD` where the deployment is. */
  readonly today: string
  /** Names of the pictures that terminals can draw. */
  readonly pictures: readonly string[]
  readonly shell: ShellWords
  /** Absent where sounds cannot be looked at. */
  readonly audio?: readonly HeardSentence[]
}

/** Of the guides that are published; drafts are nobody's yet, and of those for aidants only the facts count. Guides that cannot be compiled are not counted either. */
export const coverage = (
  content: DeploymentContent,
  { today, pictures, shell, audio }: Surveyed,
): readonly CoverageChapter[] => {
  const compiled = compileGuides(content).guides.filter(
    ({ guide }) => guide.meta.status === 'published',
  )
  const all = compiled.map(({ guide }) => guide)
  const guides = all.filter(isPublic)
  const ofGuides = textsOfGuides(guides)
  const around = textsAround(content, guides)
  return [
    { title: 'Vérité', measures: truthCoverage(statementsOf(statingOf(content), all), today) },
    { title: 'Lecture', measures: [easyCoverage(ofGuides, around)] },
    { title: 'Écoute', measures: audioCoverage(audio) },
    { title: 'Images', measures: pictureCoverage(content, guides, pictures) },
    {
      title: 'Langues',
      measures: [
        ...englishCoverage(ofGuides, around, shell),
        ...packCoverage(content.languages, frenchTexts(content, guides), shell),
      ],
    },
    {
      title: 'Histoires',
      measures: storyCoverage(
        compiled
          .filter(({ guide }) => isPublic(guide))
          .map(({ guide, stories }) => ({ guide, stories: stories?.value.stories ?? [] })),
        content.places.value,
        today,
      ),
    },
  ]
}
