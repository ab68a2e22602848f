/** Releases built from the good deployment, and the keys that sign them. */
import { borrowTree } from '../../author/borrow-tree.ts'
import { authorSession } from '#author/author-session.ts'
import { type BuiltFile, buildRelease, listFiles } from '#author/build-release.ts'
import { readContents } from '#author/open-release.ts'
import type { ReleaseContents } from '#author/release-difference.ts'
import { type AppointedKey, firstRoot, nextRoot } from '#author/sign-root.ts'
import { type Signer, webSigner } from '#author/signer.ts'
import { pictureNames } from '#ui/pictures/names.ts'

export const day = '2026-11-23'
export const guidePath = 'bourg/guides/bourse.guide.yaml'

/** `edit` changes a text of the deployment before it is built; the guide is published. */
export const builtFiles = async (
  edit: (text: string, path: string) => string = (text) => text,
): Promise<readonly BuiltFile[]> => {
  const texts = new Map(
    [...borrowTree().files].map(([path, text]) => [path, edit(text, path)] as const),
  )
  const { content, guides, findings } = authorSession(texts, 'bourg', pictureNames).check(day)
  if (content === undefined) throw new Error(JSON.stringify(findings))
  return buildRelease(content, guides, day)
}

export const contentsOf = async (files: readonly BuiltFile[]): Promise<ReleaseContents> => {
  const bytes = new Map(files.map(({ sha256, content }) => [sha256, content]))
  const read = await readContents(listFiles(files), ({ sha256 }) =>
    Promise.resolve(bytes.get(sha256)),
  )
  if (!read.ok) throw new Error(read.fault)
  return read.value
}

export const newSigner = async (): Promise<Signer> =>
  webSigner(crypto.subtle, await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']))

export const newKeys = async (release?: Signer) => {
  const roots = [await newSigner(), await newSigner(), await newSigner()]
  const hub = await newSigner()
  const signer = release ?? (await newSigner())
  const now = new Date()
  const appoint = ({ keyid, publicHex }: Signer, use: AppointedKey['use']): AppointedKey => ({
    keyid,
    publicHex,
    use,
  })
  const first = await firstRoot(
    [...roots.map((one) => appoint(one, 'root')), appoint(signer, 'release'), appoint(hub, 'hub')],
    roots,
    now,
  )
  return {
    signer,
    first,
    /** The next generation, with one more key for releases. */
    admit: async (previous: Uint8Array<ArrayBuffer>, coming: Signer) => {
      const next = await nextRoot(
        previous,
        { coming: appoint(coming, 'release'), signers: roots },
        now,
      )
      if (!next.ok) throw new Error(next.fault)
      return next.value
    },
  }
}
