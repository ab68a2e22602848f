/** The deployment with aidants and referents of its own, published as an administrator does. Nobody and no number is real. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { trialKeysFolder } from '#contract/hub-key.ts'
import { defaultFolder } from '#publish/commands/command.ts'
import { runKeys } from '#publish/keys/keys.ts'
import { runPublish } from '#publish/publish.ts'
import { projectDir } from '../../src/setup/install.js'
import { madeOnce } from './made-once.ts'

export const codes = { hina: '739562', moana: '584093' } as const
export const secretPhone = '99 88 77'
export const secretNote = 'Dites la date limite du moment'

/** `hina` has number 10; `moana`, who was withdrawn, 11. */
export interface AssistedRelease {
  readonly releaseDir: string
  /** What the hub gives to enrolled terminals. */
  readonly pepper: string
  /** Folder of the texts, whose `aidants.yaml` may be written anew before `publishAgain`. */
  readonly deployment: string
  readonly publishAgain: () => Promise<void>
}

const referents = (day: string, nextYear: string) => `impots:
  partner: dsf
  domain: { std: { fr: 'Déclarations de revenus' }, easy: { fr: 'Déclarations' } }
  procedures: [impots-declaration]
  function: Référente essai
  channels: [{ kind: internal-phone, value: '${secretPhone}' }]
  hours: { std: { fr: 'Lundi à vendredi, 8 h à 12 h' }, easy: { fr: 'Le matin' } }
  delayDays: 2
  substitute: standard
  scope: country
  validFrom: '2020-01-01'
  validUntil: '${nextYear}'
  verifiedAt: '${day}'
  owner: Essai
standard:
  partner: dsf
  domain: { std: { fr: 'Toutes les démarches' }, easy: { fr: 'Tout' } }
  function: Standard d'essai
  channels: [{ kind: email, value: standard@essai.example }]
  scope: country
  validFrom: '2020-01-01'
  validUntil: '2021-01-01'
  verifiedAt: '2020-06-01'
  owner: Essai
`

const ofDefault = basename(defaultFolder)

/** `folder` is the journey's own, and is left to it to remove. Of another deployment than the default one, without referents. */
export async function publishAssisted(folder: string, of = ofDefault): Promise<AssistedRelease> {
  await madeOnce(`assisted-${of}`, folder, (own) => prepareAssisted(own, of))
  const { deployment, keys, releaseDir } = foldersIn(folder, of)
  const pepper = readFileSync(join(keys, 'aidant-pepper'), 'utf8').trim()
  return { releaseDir, pepper, deployment, publishAgain: () => publish(folder, of) }
}

const foldersIn = (folder: string, of: string) => ({
  deployment: join(folder, of),
  keys: join(folder, 'keys'),
  releaseDir: join(folder, 'release'),
})

/** Rejects with all that was said. */
async function succeed(act: (said: Said) => Promise<number>) {
  const said: string[] = []
  const now = new Date()
  const code = await act({
    around: { out: () => {}, err: (text) => void said.push(text), now },
    ways: { askPassphrase: () => Promise.resolve(''), now },
  })
  if (code !== 0) throw new Error(said.join('\n'))
}

interface Said {
  readonly around: {
    readonly out: () => void
    readonly err: (text: string) => void
    readonly now: Date
  }
  readonly ways: { readonly askPassphrase: () => Promise<string>; readonly now: Date }
}

const publish = (folder: string, of: string) =>
  succeed(({ around, ways }) => {
    const { deployment, keys, releaseDir } = foldersIn(folder, of)
    return runPublish(
      [deployment, '--keys', keys, '--out', releaseDir, '--yes', '--without-audio'],
      {
        ...around,
        ...ways,
        confirm: () => Promise.resolve(true),
        fetch,
      },
    )
  })

async function prepareAssisted(folder: string, of: string): Promise<void> {
  const { deployment, keys, releaseDir } = foldersIn(folder, of)
  cpSync(join(projectDir, defaultFolder, '..', of), deployment, { recursive: true })
  cpSync(join(projectDir, defaultFolder, '..', 'common'), join(folder, 'common'), {
    recursive: true,
  })
  cpSync(join(projectDir, trialKeysFolder), keys, { recursive: true })
  if (of === ofDefault) cpSync(join(projectDir, 'dist', 'release'), releaseDir, { recursive: true })

  const file = join(deployment, 'aidants.yaml')
  for (const [id, code] of Object.entries(codes))
    await succeed(({ around, ways }) =>
      runKeys(
        ['aidant', keys, file, id],
        { ...ways, askCode: () => Promise.resolve(code) },
        around,
      ),
    )
  const written = readFileSync(file, 'utf8')
    .replace('  hina:\n', '  hina:\n    firstName: Hina\n')
    .replace('  moana:\n', '  moana:\n    revoked: true\n')
    .replace(/levels: .*/, 'levels: [1, 2]')
  writeFileSync(
    file,
    `${written}reception:\n  - { std: { fr: 'Dire bonjour.' }, easy: { fr: 'Dire bonjour.' } }\n`,
  )
  const now = new Date()
  const day = now.toISOString().slice(0, 10)
  const nextYear = `${now.getUTCFullYear() + 1}-12-31`
  mkdirSync(join(deployment, 'registry'), { recursive: true })
  if (of === ofDefault)
    writeFileSync(join(deployment, 'registry', 'referents.yaml'), referents(day, nextYear))
  await publish(folder, of)
}
