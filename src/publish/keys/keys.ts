/** `npm run keys -- <commande> <dossier des clés> …`: the keys that releases are signed with. */
import { parseArgs } from 'node:util'
import type { ExitCode, Surroundings } from '../commands/command.ts'
import { signNow } from '../sign-now.ts'
import { startAsking } from './ask-passphrase.ts'
import { explainCeremony } from './ceremony-faults.ts'
import type { CeremonyWays } from './ceremony-ways.ts'
import { admitKey, createKeys, openKey, renewRoot, revokeKey, rotateKey } from './ceremony.ts'
import type { Done } from './change-keys.ts'
import { giveToHub } from './give-to-hub.ts'
import { readKeyFolder, readLatestRoot, readRoots } from './key-folder.ts'
import { signUnsigned } from './sign-unsigned.ts'
import { createTrialKeys, trialWays } from './trial-keys.ts'

const usage = `Usage : npm run keys -- <commande> …

  create <clés>                       crée trois clés racines, celle des publications et celle du serveur
  trial <clés>                        crée des clés d’essai, sans protection, si le dossier n’existe pas
  list <clés>                         montre les clés et la génération des clés racines
  admit <clés> <clé publique> --as <nom>   laisse aussi signer une clé faite dans un navigateur
  rotate <clés> <nom> [<clé publique>]     remplace une clé perdue, volée ou ancienne
  revoke <clés> <nom>                 retire une clé sans la remplacer
  renew <clés>                        prolonge les clés racines de quatre cents jours
  give-hub <clés> <fichier>           écrit la clé du serveur, sans phrase secrète, pour lui seul
  sign <clés> <fichier>               signe une publication préparée dans la console
  timestamp <clés> <publication>      confirme que c’est la plus récente, pour deux jours`

interface Words {
  readonly folder: string
  readonly word: string
  readonly more: string | undefined
  readonly as: string | undefined
}

type Run = (words: Words, ways: CeremonyWays, around: Surroundings) => Promise<ExitCode>

interface KeysCommand {
  /** Words after the command's name, at least and at most. */
  readonly words: readonly [number, number]
  readonly needsName?: true
  readonly run: Run
}

const commands: Readonly<Record<string, KeysCommand>> = {
  create: {
    words: [1, 1],
    run: async ({ folder }, ways, around) =>
      say(await createKeys(folder, ways), around, () => [
        'Cinq clés sont prêtes. Donnez chaque clé racine à une personne différente,',
        'et mettez 1.root.json dans l’application : c’est la confiance de départ des postes.',
      ]),
  },
  trial: {
    words: [1, 1],
    run: async ({ folder }, ways, around) => {
      const created = await createTrialKeys(folder, ways.now)
      if (!created.ok && created.fault === 'already-created') return 0
      return say(created, around, () => [
        `Clés d’essai dans ${folder}, avec leur phrase secrète à côté : elles ne protègent rien.`,
        'Avant de mettre des postes en service : npm run keys -- create <clé USB>',
      ])
    },
  },
  list: {
    words: [1, 1],
    run: async ({ folder }, _ways, around) => {
      const latest = readLatestRoot(folder)
      if (!latest) return refuse(explainCeremony('no-keys'), around)
      around.out(`Clés racines : génération ${latest.version}`)
      for (const { name, use, keyid, schema } of readKeyFolder(folder)) {
        const place = schema === 'public-key/1' ? '  dans un navigateur' : ''
        around.out(`  ${name.padEnd(12)} ${use.padEnd(8)} ${keyid.slice(0, 16)}${place}`)
      }
      return 0
    },
  },
  admit: {
    words: [2, 2],
    needsName: true,
    run: async ({ folder, word, as = '' }, ways, around) =>
      say(await admitKey(folder, word, as, ways), around, sayGeneration),
  },
  rotate: {
    words: [2, 3],
    run: async ({ folder, word, more }, ways, around) =>
      say(await rotateKey(folder, word, ways, more), around, sayGeneration),
  },
  revoke: {
    words: [2, 2],
    run: async ({ folder, word }, ways, around) =>
      say(await revokeKey(folder, word, ways), around, sayGeneration),
  },
  renew: {
    words: [1, 1],
    run: async ({ folder }, ways, around) =>
      say(await renewRoot(folder, ways), around, sayGeneration),
  },
  'give-hub': {
    words: [2, 2],
    run: async ({ folder, word }, ways, around) => {
      const given = await giveToHub(folder, word, ways)
      if (!given.ok) return refuse(explainCeremony(given.fault), around)
      around.out(`${word} : portez ce fichier au serveur, et qu’il n’y en ait pas d’autre copie.`)
      return 0
    },
  },
  sign: {
    words: [2, 2],
    run: async ({ folder, word }, ways, around) => {
      const signed = await signUnsigned(folder, word, { ...ways, out: around.out })
      if (!signed.ok) return refuse(signed.fault, around)
      around.out(`Signée : ${signed.value}. Rapportez ce fichier à la console.`)
      return 0
    },
  },
  timestamp: {
    words: [2, 2],
    run: async ({ folder, word }, ways, around) => {
      const key = await openKey(folder, 'hub', ways)
      if (!key.ok) return refuse(explainCeremony(key.fault), around)
      const signed = await signNow(word, readRoots(folder), key.value, ways.now)
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

const say = (
  done: Done,
  around: Surroundings,
  words: (version: number) => readonly string[],
): ExitCode => {
  if (!done.ok) return refuse(explainCeremony(done.fault), around)
  around.out(words(done.value.version).join('\n'))
  return 0
}

const sayGeneration = (version: number) => [
  `Les clés racines passent à la génération ${version}.`,
  'Publiez maintenant : les postes la suivront à leur prochaine visite.',
]

/** 2 when the command line is not understood. */
export async function runKeys(
  args: readonly string[],
  ways: CeremonyWays,
  around: Surroundings,
): Promise<ExitCode> {
  const misunderstood = (): ExitCode => {
    around.err(usage)
    return 2
  }
  const asked = readArguments(args)
  if (!asked) return misunderstood()
  const { name, words, as } = asked
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const [folder, word = '', more] = words
  if (!command || folder === undefined) return misunderstood()
  const [least, most] = command.words
  if (words.length < least || words.length > most) return misunderstood()
  if ((as !== undefined) !== (command.needsName ?? false)) return misunderstood()
  return command.run({ folder, word, more, as }, trialWays(folder, ways), around)
}

const readArguments = (args: readonly string[]) => {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' } },
    })
    const [name = '', ...words] = positionals
    return { name, words, as: values.as }
  } catch (error) {
    // `parseArgs` has no other way to say that an option is unknown or incomplete.
    if (!(error instanceof TypeError)) throw error
    return undefined
  }
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
