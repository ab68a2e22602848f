/** The files of a release: what terminals fetch, the same bytes for the same content. */
import type { Guide } from '#contract/guide.ts'
import { layerFileName } from '#contract/aidant.ts'
import { diagnosticFileName } from '#contract/diagnostic.ts'
import { type Exercise, exerciseFolder } from '#contract/exercise/exercise.ts'
import { languageFolder } from '#contract/language-pack.ts'
import type { Front, ReleaseFile } from '#contract/release.ts'
import { buildIndex } from '#search/build-index.ts'
import { buildDoors } from './build-doors.ts'
import { buildLayer, isPublic } from './build-layer.ts'
import { exercisesIn } from './check-exercises.ts'
import { canonicalJson } from './canonical-json.ts'
import { languageFile } from './languages/publish-languages.ts'
import { publicGuide } from './for-aidants.ts'
import { buildFront } from './front.ts'
import type { DeploymentContent } from './read-deployment.ts'
import { searchDocuments } from './search-documents.ts'
import { sha256Of } from './sha256-of.ts'

export interface BuiltFile {
  /** `front`, `search`, `aidant`, `diagnostic`, `guides/<id>`, `exercises/<id>`, `doors/<id>`, or recordings (contract/recording.ts). */
  readonly name: string
  readonly sha256: string
  readonly content: Uint8Array<ArrayBuffer>
}

/** What of a deployment the public gets: neither notes nor guides for aidants. */
export const publicParts = (
  content: DeploymentContent,
  guides: readonly Guide[],
  today: string,
): {
  readonly front: Front
  readonly guides: readonly Guide[]
  readonly exercises: readonly Exercise[]
} => {
  const published = guides
    .filter((guide) => isPublished(guide, today) && isPublic(guide))
    .map(publicGuide)
  return {
    front: buildFront(content, published),
    guides: published,
    exercises: usedExercises(content, published),
  }
}

/** `guides` are compiled and without error; `today` is `YYYY-MM-DD` where the deployment is. */
export const buildRelease = async (
  content: DeploymentContent,
  guides: readonly Guide[],
  today: string,
): Promise<readonly BuiltFile[]> => {
  const all = guides.filter((guide) => isPublished(guide, today))
  const { front, guides: published } = publicParts(content, guides, today)
  const layer = await buildLayer(content, all, today)
  return Promise.all([
    ...buildDoors(content).map(([name, text]) => built(name, text)),
    ...(layer ? [built(layerFileName, canonicalJson(layer))] : []),
    ...(content.diagnostic
      ? [built(diagnosticFileName, canonicalJson(content.diagnostic.value))]
      : []),
    ...content.languages.map((language) =>
      built(
        `${languageFolder}${language.pack.value.lang.toLowerCase()}`,
        canonicalJson(languageFile(language)),
      ),
    ),
    built('front', canonicalJson(front)),
    ...usedExercises(content, all).map((exercise) =>
      built(`${exerciseFolder}${exercise.id}`, canonicalJson(exercise)),
    ),
    ...published.map((guide) => built(`guides/${guide.id}`, canonicalJson(guide))),
    built('search', buildIndex(searchDocuments(published, front))),
  ])
}

const usedExercises = ({ exercises }: DeploymentContent, guides: readonly Guide[]) => {
  const used = new Set(guides.flatMap(exercisesIn))
  return Object.values(exercises).flatMap(({ value }) => (used.has(value.id) ? [value] : []))
}

/** Neither a draft nor past its last day. */
const isPublished = ({ meta, validity }: Guide, today: string): boolean =>
  meta.status === 'published' && (validity === undefined || today <= validity.until)

const built = (name: string, text: string): Promise<BuiltFile> =>
  builtFile(name, new TextEncoder().encode(text))

export const builtFile = async (
  name: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<BuiltFile> => ({ name, sha256: await sha256Of(content), content })

/** The built files as a release lists them. */
export const listFiles = (files: readonly BuiltFile[]): ReleaseFile[] =>
  files.map(({ name, sha256, content }) => ({ name, sha256, bytes: content.length }))

/** Whether two releases hold the same files, whatever their order. */
export const isSameContent = (a: readonly ReleaseFile[], b: readonly ReleaseFile[]): boolean => {
  const known = new Map(a.map(({ name, sha256 }) => [name, sha256]))
  return known.size === b.length && b.every(({ name, sha256 }) => known.get(name) === sha256)
}
