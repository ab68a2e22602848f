/** The deployment whose place at Koumac asks for keys on the screen, in a release of the served folder. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defaultFolder } from '#publish/commands/command.ts'
import { projectDir } from '../../src/setup/install.js'
import { publishFrom } from './deployment-release.ts'
import { temporaryFolder } from './kiosk-server.ts'

export async function publishKeyed(releaseDir: string): Promise<void> {
  const folder = temporaryFolder()
  const deployment = join(folder, basename(defaultFolder))
  cpSync(join(projectDir, defaultFolder), deployment, { recursive: true })
  cpSync(join(projectDir, defaultFolder, '..', 'common'), join(folder, 'common'), {
    recursive: true,
  })
  const places = join(deployment, 'places.yaml')
  const written = readFileSync(places, 'utf8')
  writeFileSync(places, written.replace('    commune: Koumac\n', '$&    keyboard: azerty\n'))
  await publishFrom(deployment, releaseDir)
  rmSync(folder, { recursive: true, force: true })
}
