/** From the hub to the folder: what changed there comes, what changed here stays, what changed on both sides is told. */
import type { ExitCode, Surroundings } from '../commands/command.ts'
import { type Compared, compareDrafts } from './compare-drafts.ts'
import type { DraftHub } from './draft-hub.ts'
import { type DraftsFolder, draftsFolder } from './drafts-folder.ts'
import { type Shared, hashOf, readShared, writeShared } from './shared-state.ts'
import { counted } from '../counted.ts'

export async function pullDrafts(
  folder: string,
  address: string,
  hub: DraftHub,
  { out, err }: Surroundings,
): Promise<ExitCode> {
  const tree = await hub.read()
  const drafts = draftsFolder(folder)
  const why = tree.ok ? whyNot(drafts, tree.value.deployment) : tree.fault
  if (!tree.ok || why !== undefined) {
    err(why ?? '')
    return 1
  }
  const shared = readShared(drafts.root, address)
  const files: Record<string, Shared['files'][string]> = {}
  const conflicts: Compared[] = []
  let taken = 0
  for (const compared of compareDrafts(drafts.texts, tree.value, shared)) {
    const { path, verdict, theirs } = compared
    if (verdict === 'theirs') {
      if (theirs) drafts.write(path, theirs.text)
      else drafts.remove(path)
      taken += 1
    }
    if (verdict === 'both') {
      conflicts.push(compared)
      if (theirs) drafts.writeAside(path, theirs.text)
    }
    // Of what was changed here only, the text that is shared is still the one of before.
    const known = shared.files[path]
    if (theirs) files[path] = { revision: theirs.revision, sha256: hashOf(theirs.text) }
    else if (verdict === 'ours' && known) files[path] = known
  }
  writeShared(drafts.root, { ...shared, files })
  out(
    taken === 0
      ? 'Rien de nouveau sur le serveur.'
      : `${counted(taken, 'fichier')} depuis le serveur.`,
  )
  for (const { path, theirs } of conflicts) {
    err(
      theirs
        ? `${path} a changé des deux côtés. Le texte du serveur (par ${theirs.by}) est à côté, dans « ${path}.hub » : gardez ce qui est juste dans le premier, puis retirez le second.`
        : `${path} a changé ici et n’est plus sur le serveur. Envoyez-le pour qu’il y revienne, ou retirez-le.`,
    )
  }
  return conflicts.length > 0 ? 1 : 0
}

export const whyNot = (
  { name, aside }: DraftsFolder,
  deployment: string | null,
): string | undefined => {
  if (deployment === null) return 'Ce serveur n’a pas encore de textes.'
  if (deployment !== name)
    return `Ce serveur porte le déploiement « ${deployment} », et ce dossier s’appelle « ${name} ».`
  return aside.length > 0
    ? `Il reste des textes à comparer, puis à retirer : ${aside.join(', ')}.`
    : undefined
}
