/** `npm run keys -- <commande> <dossier des clés> …`: the keys that releases are signed with. */
import { parseArgs } from 'node:util'
import type { ExitCode, Surroundings } from '../commands/command.ts'
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
  const misunderstood = (): ExitCode => {
    around.err(usage)
    return 2
  }
  const asked = readArguments(args)
  if (!asked) return misunderstood()
  const { name, words, as } = asked
  const command = Object.hasOwn(keysCommands, name) ? keysCommands[name] : undefined
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
    {
      askPassphrase: asking.ask,
      askCode: (aidant) => asking.askSecret(`Code choisi par « ${aidant} »`),
      now,
    },
    { out: (text) => console.log(text), err: (text) => console.error(text), now },
  )
  asking.close()
}
