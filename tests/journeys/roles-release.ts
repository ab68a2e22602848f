/** The deployment with terminals of every role at Koné, published as an administrator does. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { trialKeysFolder } from '#contract/hub-key.ts'
import { defaultFolder } from '#publish/commands/command.ts'
import { runPublish } from '#publish/publish.ts'
import { projectDir } from '../../src/setup/install.js'

export const hours = 'Du lundi au vendredi, de 7 h 30 à 15 h.'

/** kone-1 welcomes, kone-2 has no role, kone-3 is for workshops, kone-4 for demonstrations. */
export async function publishRoles(folder: string): Promise<string> {
  const deployment = join(folder, basename(defaultFolder))
  const keys = join(folder, 'keys')
  const releaseDir = join(folder, 'release')
  cpSync(join(projectDir, defaultFolder), deployment, { recursive: true })
  cpSync(join(projectDir, defaultFolder, '..', 'common'), join(folder, 'common'), {
    recursive: true,
  })
  cpSync(join(projectDir, trialKeysFolder), keys, { recursive: true })
  cpSync(join(projectDir, 'dist', 'release'), releaseDir, { recursive: true })
  const file = join(deployment, 'places.yaml')
  const written = readFileSync(file, 'utf8')
    .replace('{ id: kone-1, name: Poste 1 }', '{ id: kone-1, name: Accueil, role: welcome }')
    .replace(
      '      - { id: kone-2, name: Poste 2 }\n',
      `      - { id: kone-2, name: Poste 2 }
      - { id: kone-3, name: Poste 3, role: workshop }
      - { id: kone-4, name: Poste 4, role: demonstration }
    hours: { std: { fr: "${hours}" }, easy: { fr: "${hours}" } }
`,
    )
  writeFileSync(file, written)
  const now = new Date()
  const said: string[] = []
  const done = await runPublish(
    [deployment, '--keys', keys, '--out', releaseDir, '--yes', '--without-audio'],
    {
      out: () => {},
      err: (text) => void said.push(text),
      now,
      askPassphrase: () => Promise.resolve(''),
      confirm: () => Promise.resolve(true),
      fetch,
    },
  )
  if (done !== 0) throw new Error(said.join('\n'))
  return releaseDir
}
