/** `npm run keys -- <commande> <dossier des clés> …`: the keys that releases are signed with, and signing with them. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ExitCode, Surroundings } from '../commands/command.ts'
import { startAsking } from './ask-passphrase.ts'
import {
  type CeremonyWays,
  createKeys,
  explainCeremony,
  openKey,
  revokeKey,
  rotateKey,
} from './ceremony.ts'
import { readKeyFolder, readLatestRoot } from './key-folder.ts'
import { signNow, signRelease } from './sign-repository.ts'

const usage = `Usage : npm run keys -- <commande> …

  create <clés>               crée trois clés racines, celle des publications et celle du serveur
  list <clés>                 montre les clés et la génération des clés racines
  rotate <clés> <nom>         remplace une clé perdue, volée ou ancienne
  revoke <clés> <nom>         retire une clé sans la remplacer
  sign <clés> <publication>   signe la publication d’un dossier
  timestamp <clés> <publication>   confirme que c’est la plus récente, pour deux jours`

type Run = (
  words: readonly [string, string],
  ways: CeremonyWays,
  around: Surroundings,
) => Promise<ExitCode>

const commands: Readonly<Record<string, { readonly words: 1 | 2; readonly run: Run }>> = {
  create: {
    words: 1,
    run: async ([folder], ways, around) => {
      const created = await createKeys(folder, ways)
      if (!created.ok) return refuse(explainCeremony(created.fault), around)
      around.out('Cinq clés sont prêtes. Donnez chaque clé racine à une personne différente,')
      around.out(
        'et mettez 1.root.json dans l’application : c’est la confiance de départ des postes.',
      )
      return 0
    },
  },
  list: {
    words: 1,
    run: ([folder], _ways, around) => {
      const latest = readLatestRoot(folder)
      if (!latest) return Promise.resolve(refuse(explainCeremony('no-keys'), around))
      around.out(`Clés racines : génération ${latest.version}`)
      for (const { name, use, keyid } of readKeyFolder(folder))
        around.out(`  ${name.padEnd(10)} ${use.padEnd(8)} ${keyid.slice(0, 16)}`)
      return Promise.resolve<ExitCode>(0)
    },
  },
  rotate: { words: 2, run: (words, ways, around) => change(rotateKey, words, ways, around) },
  revoke: { words: 2, run: (words, ways, around) => change(revokeKey, words, ways, around) },
  sign: {
    words: 2,
    run: async ([folder, out], ways, around) => {
      const key = await openKey(folder, 'release', ways)
      if (!key.ok) return refuse(explainCeremony(key.fault), around)
      const signed = signRelease(out, readRoots(folder), key.value, ways.now)
      if (!signed.ok) return refuse(signed.fault, around)
      const { number, isNew } = signed.value
      around.out(
        isNew
          ? `La publication n° ${number} est signée.`
          : `La publication n° ${number} l’était déjà.`,
      )
      return 0
    },
  },
  timestamp: {
    words: 2,
    run: async ([folder, out], ways, around) => {
      const key = await openKey(folder, 'hub', ways)
      if (!key.ok) return refuse(explainCeremony(key.fault), around)
      const signed = signNow(out, readRoots(folder), key.value, ways.now)
      if (!signed.ok) return refuse(signed.fault, around)
      around.out(`Horodatage n° ${signed.value.version} : les postes peuvent la prendre.`)
      return 0
    },
  },
}

const refuse = (why: string, { err }: Surroundings): ExitCode => {
  err(why)
  return 1
}

async function change(
  act: typeof rotateKey,
  [folder, name]: readonly [string, string],
  ways: CeremonyWays,
  around: Surroundings,
): Promise<ExitCode> {
  const changed = await act(folder, name, ways)
  if (!changed.ok) return refuse(explainCeremony(changed.fault), around)
  around.out(`Les clés racines passent à la génération ${changed.value.version}.`)
  around.out('Publiez maintenant : les postes la suivront à leur prochaine visite.')
  return 0
}

const readRoots = (folder: string) =>
  new Map(
    readdirSync(folder).flatMap((name) => {
      const version = /^(\d+)\.root\.json$/.exec(name)?.[1]
      return version
        ? [[Number(version), new Uint8Array(readFileSync(join(folder, name)))] as const]
        : []
    }),
  )

/** 2 when the command line is not understood. */
export async function runKeys(
  args: readonly string[],
  ways: CeremonyWays,
  around: Surroundings,
): Promise<ExitCode> {
  const [name = '', folder, word] = args
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command || folder === undefined || args.length !== command.words + 1) {
    around.err(usage)
    return 2
  }
  return command.run([folder, word ?? ''], ways, around)
}

if (import.meta.main) {
  const asking = startAsking()
  const now = new Date()
  process.exitCode = await runKeys(
    process.argv.slice(2),
    { askPassphrase: asking.ask, now },
    { out: (text) => console.log(text), err: (text) => console.error(text), now },
  )
  asking.close()
}
