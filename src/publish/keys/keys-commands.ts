/** Each thing that may be done with keys, and what is said once it is. */
import type { ExitCode, Surroundings } from '../commands/command.ts'
import { signNow } from '../sign-now.ts'
import { pepperVariable } from '#contract/hub-key.ts'
import { givePepper, ownPepper } from './aidant-pepper.ts'
import { explainCeremony } from './ceremony-faults.ts'
import type { CeremonyWays } from './ceremony-ways.ts'
import { admitKey, createKeys, openKey, renewRoot, revokeKey, rotateKey } from './ceremony.ts'
import type { Done } from './change-keys.ts'
import { giveToHub } from './give-to-hub.ts'
import { parseRoot } from '#seal/parse-metadata.ts'
import { damagedKeyFiles, readKeyFolder, readLatestRoot, readRoots } from './key-folder.ts'
import { makeAidant } from './make-aidant.ts'
import { signUnsigned } from './sign-unsigned.ts'
import { createTrialKeys } from './trial-keys.ts'

export interface Words {
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

export const keysCommands: Readonly<Record<string, KeysCommand>> = {
  create: {
    words: [1, 1],
    run: async ({ folder }, ways, around) =>
      say(folder, await createKeys(folder, ways), around, () => [
        'Cinq clés sont prêtes. Donnez chaque clé racine à une personne différente,',
        'et mettez 1.root.json dans l’application : c’est la confiance de départ des postes.',
      ]),
  },
  trial: {
    words: [1, 1],
    run: async ({ folder }, ways, around) => {
      const created = await createTrialKeys(folder, ways.now)
      if (!created.ok && created.fault === 'already-created') return 0
      return say(folder, created, around, () => [
        `Clés d’essai dans ${folder}, avec leur phrase secrète à côté : elles ne protègent rien.`,
        'Avant de mettre des postes en service : npm run keys -- create <clé USB>',
      ])
    },
  },
  list: {
    words: [1, 1],
    run: async ({ folder }, _ways, around) => {
      const latest = readLatestRoot(folder)
      if (!latest) return refuse(explainCeremony('no-keys', folder), around)
      if (!parseRoot(latest.bytes).ok) return refuse(explainCeremony('bad-root', folder), around)
      around.out(`Clés racines : génération ${latest.version}`)
      for (const { name, use, keyid, schema } of readKeyFolder(folder)) {
        const place = schema === 'public-key/1' ? '  dans un navigateur' : ''
        around.out(`  ${name.padEnd(12)} ${use.padEnd(8)} ${keyid.slice(0, 16)}${place}`)
      }
      const damaged = damagedKeyFiles(folder)
      if (damaged.length > 0)
        return refuse(`Abîmé, à remettre depuis une copie : ${damaged.join(', ')}.`, around)
      return 0
    },
  },
  admit: {
    words: [2, 2],
    needsName: true,
    run: async ({ folder, word, as = '' }, ways, around) =>
      say(folder, await admitKey(folder, word, as, ways), around, sayGeneration),
  },
  rotate: {
    words: [2, 3],
    run: async ({ folder, word, more }, ways, around) =>
      say(folder, await rotateKey(folder, word, ways, more), around, sayGeneration),
  },
  revoke: {
    words: [2, 2],
    run: async ({ folder, word }, ways, around) =>
      say(folder, await revokeKey(folder, word, ways), around, sayGeneration),
  },
  renew: {
    words: [1, 1],
    run: async ({ folder }, ways, around) =>
      say(folder, await renewRoot(folder, ways), around, sayGeneration),
  },
  'give-hub': {
    words: [2, 2],
    run: async ({ folder, word }, ways, around) => {
      const given = await giveToHub(folder, word, ways)
      if (!given.ok) return refuse(explainCeremony(given.fault, folder), around)
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
  aidant: {
    words: [3, 3],
    run: async ({ folder, word: file, more: id = '' }, { askCode, now }, around) => {
      const pepper = ownPepper(folder)
      if (pepper === undefined) return refuse(damagedPepper, around)
      const code = await askCode?.(id)
      if (code === undefined) return refuse('Il faut quelqu’un pour taper le code.', around)
      const today = now.toISOString().slice(0, 10)
      const made = await makeAidant({ file, id, code, pepper, today })
      if (!made.ok) return refuse(made.fault, around)
      around.out(`« ${id} » a le numéro d’aidant ${made.value}. Relisez ${file}, puis publiez.`)
      around.out('Le serveur doit avoir le poivre : npm run keys -- give-pepper <clés> <fichier>')
      return 0
    },
  },
  'give-pepper': {
    words: [2, 2],
    run: ({ folder, word }, _ways, around) => {
      const pepper = ownPepper(folder)
      if (pepper === undefined) return Promise.resolve(refuse(damagedPepper, around))
      givePepper(pepper, word)
      around.out(`${word} : portez ce fichier au serveur (${pepperVariable}).`)
      return Promise.resolve(0)
    },
  },
  timestamp: {
    words: [2, 2],
    run: async ({ folder, word }, ways, around) => {
      const key = await openKey(folder, 'hub', ways)
      if (!key.ok) return refuse(explainCeremony(key.fault, folder), around)
      const signed = await signNow(word, readRoots(folder), key.value, ways.now)
      if (!signed.ok) return refuse(signed.fault, around)
      around.out(`Horodatage n° ${signed.value.version} : les postes peuvent la prendre.`)
      return 0
    },
  },
}

const damagedPepper =
  'Le fichier « aidant-pepper » de ce dossier est abîmé : reprenez-le d’une copie, ou effacez-le et refaites tous les codes.'

const refuse = (why: string, { err }: Surroundings): ExitCode => {
  err(why)
  return 1
}

const say = (
  folder: string,
  done: Done,
  around: Surroundings,
  words: (version: number) => readonly string[],
): ExitCode => {
  if (!done.ok) return refuse(explainCeremony(done.fault, folder), around)
  around.out(words(done.value.version).join('\n'))
  return 0
}

const sayGeneration = (version: number) => [
  `Les clés racines passent à la génération ${version}.`,
  'Publiez maintenant : les postes la suivront à leur prochaine visite.',
]
