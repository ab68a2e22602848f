/** From the folder to the hub: what changed here goes, unless somebody changed it there since. */
import type { DraftChange } from '#contract/drafts.ts'
import type { ExitCode, Surroundings } from '../commands/command.ts'
import { type Compared, compareDrafts } from './compare-drafts.ts'
import { whyNoDeployment } from '../deployment-folders.ts'
import type { DraftHub } from './draft-hub.ts'
import { draftsFolder } from './drafts-folder.ts'
import { counted } from '../counted.ts'
import { whyNot } from './pull-drafts.ts'
import { type Shared, hashOf, readShared, writeShared } from './shared-state.ts'

/** As many as one change may hold. */
const maxFiles = 500

export async function pushDrafts(
  folder: string,
  address: string,
  hub: DraftHub,
  note: string,
  { out, err }: Surroundings,
): Promise<ExitCode> {
  const refuse = (why: string): ExitCode => {
    err(why)
    return 1
  }
  const tree = await hub.read()
  if (!tree.ok) return refuse(tree.fault)
  const drafts = draftsFolder(folder)
  const why = whyNot(drafts, tree.value.deployment)
  if (why !== undefined) return refuse(why)
  // A folder that was moved away would otherwise empty the hub.
  const absent = whyNoDeployment(folder)
  if (absent !== undefined) return refuse(`${folder} : ${absent} Rien n’est envoyé.`)
  const shared = readShared(drafts.root, address)
  const compared = compareDrafts(drafts.texts, tree.value, shared)
  const conflicts = compared.filter(({ verdict }) => verdict === 'both')
  if (conflicts.length > 0) return refuse(sayConflicts(conflicts.map(({ path }) => path)))
  if (drafts.left.length > 0) out(`Ne part pas : ${drafts.left.join(', ')}.`)
  const ours = compared.filter(({ verdict }) => verdict === 'ours')

  const files = { ...shared.files }
  for (let first = 0; first < ours.length; first += maxFiles) {
    const some = ours.slice(first, first + maxFiles)
    const sent = await hub.change({ files: some.map(changeOf), note })
    if (!sent.ok) {
      const { fault } = sent
      return refuse(
        typeof fault === 'string' ? fault : sayConflicts(fault.files.map(({ path }) => path)),
      )
    }
    for (const one of some) keep(files, one, sent.value.revision)
    writeShared(drafts.root, { ...shared, files })
  }
  out(ours.length === 0 ? 'Rien à envoyer.' : `${counted(ours.length, 'fichier')} sur le serveur.`)
  return 0
}

const changeOf = ({ path, ours, theirs }: Compared): DraftChange['files'][number] => ({
  path,
  from: theirs?.revision ?? 0,
  text: ours ?? null,
})

const keep = (files: Shared['files'], { path, ours }: Compared, revision: number): void => {
  if (ours === undefined) delete files[path]
  else files[path] = { revision, sha256: hashOf(ours) }
}

const sayConflicts = (paths: readonly string[]) =>
  `Quelqu’un d’autre a changé : ${paths.join(', ')}. Faites d’abord « pull » : rien n’est envoyé.`
