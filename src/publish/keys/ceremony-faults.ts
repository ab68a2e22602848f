/** Why nothing was done with keys, said to the person at the keyboard. */
import { rootThreshold, type SuccessionFault } from '#author/sign-root.ts'
import type { KeyFileFault } from './key-file.ts'
import { damagedKeyFiles, readKeyFolder } from './key-folder.ts'

const sentences = {
  'in-repository':
    'ce dossier est dans un dépôt git : une clé n’y va jamais. Choisissez une clé USB ou un autre dossier.',
  'already-created': 'ce dossier contient déjà des clés : rien n’a été changé.',
  'no-keys':
    'ce dossier ne contient pas de clés. Faites-les par « npm run keys -- create <clés> ».',
  'no-such-key': 'aucune clé de ce nom.',
  'name-taken': 'Une clé porte déjà ce nom : choisissez-en un autre.',
  'bad-name': 'Nom attendu : minuscules, chiffres et tirets, par exemple « marie ».',
  'bad-public-key': 'Clé publique attendue : 64 chiffres hexadécimaux, copiés depuis la console.',
  'in-browser':
    'Cette clé est dans un navigateur : elle signe depuis la console. Pour la remplacer, donnez la clé publique de la nouvelle.',
  'not-for-browsers': 'Seule une clé de publication peut être dans un navigateur.',
  'short-passphrase': 'La phrase secrète doit avoir au moins 12 caractères. Rien n’a été changé.',
  'not-a-key': 'Ce fichier n’est pas une clé d’Escale.',
  'wrong-passphrase': 'Phrase secrète incorrecte, ou fichier de clé abîmé.',
  'bad-root': 'Le fichier des clés racines est abîmé : remettez-le depuis une sauvegarde.',
  'unknown-key': 'Cette clé n’est plus reconnue : elle a déjà été remplacée ou révoquée.',
  'known-key': 'Cette clé est déjà reconnue : rien n’a été changé.',
  'too-few-keys':
    'Il ne resterait pas assez de clés pour signer. Remplacez celle-ci par « rotate » au lieu de la révoquer.',
  'too-few-signers': `Il faut ${rootThreshold} clés racines en plus de celle qui part, avec leurs phrases secrètes.`,
} as const satisfies Record<KeyFileFault | SuccessionFault, string> & Record<string, string>

export type CeremonyFault = keyof typeof sentences

/** What may be for want of a file that is there and cannot be read. */
const wanting: ReadonlySet<CeremonyFault> = new Set([
  'no-keys',
  'no-such-key',
  'too-few-keys',
  'too-few-signers',
])

/** `folder`: where the keys are looked for. */
export const explainCeremony = (fault: CeremonyFault, folder: string): string => {
  const said = `« ${folder} » : ${sentences[fault]}`
  if (!wanting.has(fault)) return said
  const names = readKeyFolder(folder).map(({ name }) => name)
  const damaged = damagedKeyFiles(folder)
  return [
    said,
    ...(fault === 'no-such-key' && names.length > 0
      ? [`Celles qui y sont : ${names.join(', ')}.`]
      : []),
    ...damaged.map((name) => `« ${name} » y est abîmé : remettez-le depuis une copie.`),
  ].join(' ')
}
