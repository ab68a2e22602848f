/** Releases of the deployments of `kiosk-config/`, by the trial keys of this build. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defaultFolder } from '#publish/commands/command.ts'
import { runPublish } from '#publish/publish.ts'
import { trialKeysFolder } from '#contract/hub-key.ts'
import { projectDir } from '../../src/setup/install.js'
import { chosenOf } from './chosen.ts'
import { madeOnce } from './made-once.ts'

const root = join(projectDir, defaultFolder, '..')
const notDeployments = new Set(['common', 'schemas'])

/** Names of the folders of `kiosk-config/` that are deployments; the default one first. */
export const deployments: readonly string[] = readdirSync(root)
  .filter((name) => !notDeployments.has(name) && !name.startsWith('.'))
  .toSorted((a, b) => Number(defaultFolder.endsWith(b)) - Number(defaultFolder.endsWith(a)))

/** Those that are looked at: all of them, unless some were asked for. */
export const chosenDeployments = chosenOf('JOURNEYS_DEPLOYMENTS', deployments, (name) => name)

/** Publishes a deployment as it is to a folder, new or empty. */
export const publishTo = (releaseDir: string, deployment: string): Promise<void> =>
  madeOnce(`release-${deployment}`, releaseDir, (folder) =>
    publishFrom(join(root, deployment), folder),
  )

/** Publishes a deployment's folder to another, new or not. */
export async function publishFrom(folder: string, releaseDir: string): Promise<void> {
  const said: string[] = []
  const note = (text: string) => said.push(text)
  const ways = {
    out: note,
    err: note,
    now: new Date(),
    askPassphrase: () => Promise.resolve(''),
    confirm: () => Promise.resolve(true),
    fetch,
  }
  const args = [
    folder,
    '--keys',
    join(projectDir, trialKeysFolder),
    '--out',
    releaseDir,
    '--without-audio',
  ]
  if ((await runPublish(args, ways)) !== 0) throw new Error(said.join('\n'))
}
