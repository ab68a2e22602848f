/** `npm run keys -- <commande> <dossier des clés> …`: the keys that releases are signed with. */
import { parseArgs } from 'node:util'
import { suggest } from '#author/closest-word.ts'
import { sayMisread } from '#contract/misread-option.ts'
import type { ExitCode, Surroundings } from '../commands/command.ts'
import { explained } from '../system-fault.ts'
import { startAsking } from './ask-passphrase.ts'
import type { CeremonyWays } from './ceremony-ways.ts'
import { keysCommands } from './keys-commands.ts'
import { trialWays } from './trial-keys.ts'

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
  timestamp <clés> <publication>      confirme que c’est la plus récente, pour deux jours
  aidant <clés> <aidants.yaml> <identifiant>  donne un code à un aidant : il le tape lui-même
  give-pepper <clés> <fichier>        écrit pour le serveur de quoi essayer les codes sur les postes inscrits`

/** 2 when the command line is not understood. */
export async function runKeys(
  args: readonly string[],
  ways: CeremonyWays,
  around: Surroundings,
): Promise<ExitCode> {
  if (args.includes('--help')) {
    around.out(usage)
    return 0
  }
  const misunderstood = (why: string): ExitCode => {
    around.err(`${why}\n\n${usage}`)
    return 2
  }
  const asked = readArguments(args)
  if (typeof asked === 'string') return misunderstood(asked)
  const { name, words, as } = asked
  if (name === undefined) return misunderstood('Quelle commande ?')
  const command = Object.hasOwn(keysCommands, name) ? keysCommands[name] : undefined
  if (!command)
    return misunderstood(
      `Commande inconnue : « ${name} ».${suggest(name, Object.keys(keysCommands))}`,
    )
  const [folder, word = '', more] = words
  const [least, most] = command.words
  if (folder === undefined) return misunderstood(`« ${name} » attend le dossier des clés.`)
  if (words.length < least) return misunderstood(`Il manque un mot à « ${name} ».`)
  if (words.length > most) return misunderstood(`Mot en trop : « ${words[most]} ».`)
  if (command.needsName && as === undefined)
    return misunderstood(`« ${name} » attend aussi un nom pour cette clé : --as marie.`)
  if (!command.needsName && as !== undefined)
    return misunderstood(`--as ne va pas avec « ${name} ».`)
  return explained(
    () => command.run({ folder, word, more, as }, trialWays(folder, ways), around),
    around,
  )
}

const readArguments = (args: readonly string[]) => {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' } },
    })
    const [name, ...words] = positionals
    return { name, words, as: values.as }
  } catch (error) {
    // `parseArgs` has no other way to say that an option is unknown or incomplete.
    if (!(error instanceof TypeError)) throw error
    return sayMisread(error)
  }
}

if (import.meta.main) {
  const asking = startAsking()
  const now = new Date()
  process.exitCode = await runKeys(
    process.argv.slice(2),
    {
      askPassphrase: asking.ask,
      askCode: (aidant) => asking.askSecret(`Code choisi par « ${aidant} »`),
      now,
    },
    { out: (text) => console.log(text), err: (text) => console.error(text), now },
  )
  asking.close()
}
