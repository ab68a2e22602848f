/** What the other deployments of a configuration say: a recording in a shelf is stale when none of them says it. */
import { dirname, resolve } from 'node:path'
import { compileGuides } from '#author/compile-guides.ts'
import { shelfFolder } from '#author/file-tree.ts'
import { deploymentFolders } from '../deployment-folders.ts'
import { readDeploymentFolder } from '../read-deployment-folder.ts'
import { spokenPacks } from './deployment-audio.ts'
import type { HumanSound } from './human-recordings.ts'

interface Said {
  readonly folders: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** One that cannot be read says nothing here; `config check` tells of it. */
async function saidBy(folder: string, today: string): Promise<readonly Said[]> {
  const { content } = readDeploymentFolder(folder)
  if (content === undefined) return []
  const guides = compileGuides(content).guides.map(({ guide }) => guide)
  const packs = await spokenPacks({ content, guides, today })
  const shelves = content.deployment.value.shelves ?? []
  return [
    {
      folders: new Set(['common', ...shelves.map(shelfFolder)]),
      names: new Set([...packs.values()].flat().map(({ name }) => name)),
    },
  ]
}

/** Reads the others only where something is recorded for several. */
export async function saidElsewhere(
  { folder: deployment, today }: { readonly folder: string; readonly today: string },
  human: ReadonlyMap<string, HumanSound>,
): Promise<(name: string, from: string) => boolean> {
  if (![...human.values()].some(({ from }) => from !== '')) return () => false
  const others = deploymentFolders(dirname(resolve(deployment))).filter(
    (folder) => resolve(folder) !== resolve(deployment),
  )
  const said = (await Promise.all(others.map((folder) => saidBy(folder, today)))).flat()
  return (name, from) => said.some(({ folders, names }) => folders.has(from) && names.has(name))
}
