/** The files of a release: what terminals fetch, the same bytes for the same content. */
import type { Guide } from '#contract/guide.ts'
import type { Manifest } from '#contract/release.ts'
import { buildIndex } from '#search/build-index.ts'
import { canonicalJson } from './canonical-json.ts'
import { buildFront } from './front.ts'
import type { DeploymentContent } from './read-deployment.ts'
import { searchDocuments } from './search-documents.ts'
import { sha256Of } from './sha256-of.ts'

export interface BuiltFile {
  /** `front`, `search` or `guides/<id>`. */
  readonly name: string
  readonly sha256: string
  readonly content: Uint8Array<ArrayBuffer>
}

/** `guides` are compiled and without error; `today` is `YYYY-MM-DD` where the deployment is. */
export const buildRelease = async (
  content: DeploymentContent,
  guides: readonly Guide[],
  today: string,
): Promise<readonly BuiltFile[]> => {
  const published = guides.filter((guide) => isPublished(guide, today))
  const front = buildFront(content, published)
  return Promise.all([
    built('front', canonicalJson(front)),
    ...published.map((guide) => built(`guides/${guide.id}`, canonicalJson(guide))),
    built('search', buildIndex(searchDocuments(published, front))),
  ])
}

/** Neither a draft nor past its last day. */
const isPublished = ({ meta, validity }: Guide, today: string): boolean =>
  meta.status === 'published' && (validity === undefined || today <= validity.until)

const built = async (name: string, text: string): Promise<BuiltFile> => {
  const content = new TextEncoder().encode(text)
  return { name, sha256: await sha256Of(content), content }
}

/**
 * The manifest that follows `previous`: the same one when no file changed, else the next number. Terminals refuse a
 * number that goes down, so a first release is the only one that may be 1.
 */
export const nextManifest = (
  files: readonly BuiltFile[],
  deployment: string,
  previous: Manifest | undefined,
  now: Date,
): Manifest => {
  const listed = files.map(({ name, sha256, content }) => ({
    name,
    sha256,
    bytes: content.length,
  }))
  if (previous && canonicalJson(previous.files) === canonicalJson(listed)) return previous
  return {
    schema: 'release/1',
    number: (previous?.number ?? 0) + 1,
    deployment,
    builtAt: now.toISOString(),
    files: listed,
  }
}
