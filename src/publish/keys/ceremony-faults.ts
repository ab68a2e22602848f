/** Why nothing was done with keys, said to the person at the keyboard. */
import { rootThreshold, type SuccessionFault } from '#author/sign-root.ts'
import type { KeyFileFault } from './key-file.ts'

const sentences = {
  'in-repository':
    'Ce dossier est dans un dépôt git : une clé n’y va jamais. Choisissez une clé USB ou un autre dossier.',
  'already-created': 'Ce dossier contient déjà des clés : rien n’a été changé.',
  'no-keys': 'Ce dossier ne contient pas de clés : commencez par « create ».',
  'no-such-key': 'Aucune clé de ce nom dans ce dossier.',
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
export const explainCeremony = (fault: CeremonyFault): string => sentences[fault]
