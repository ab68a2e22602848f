/** Fields of what others bring: signatures of partners, words of speakers (contract/signoff.ts, language-pack.ts). */
import { type FieldWords, say } from './say-field.ts'

export const signoffFieldWords: Readonly<Record<string, FieldWords>> = {
  'words.*.fr': say('Le français', 'Tout le texte, comme il est écrit aujourd’hui.'),
  'words.*.says': say('La traduction', 'Vide : pas encore traduit.'),
  'words.*.where': say('Où on le lit'),
  'signoffs.*.by': say('Fonction de qui a signé', 'Jamais un nom : « Responsable de l’accueil ».'),
  'signoffs.*.on': say('Signé le'),
  'signoffs.*.document': say('La page signée'),
  'signoffs.*.document.name': say('Quelle page', '« Fiche de faits CAFAT du 4 décembre 2026 ».'),
  'signoffs.*.document.sha256': say('Empreinte du fichier'),
  'signoffs.*.statements': say(
    'Ce qui est confirmé',
    'Le repère de chaque ligne, et la marque de son texte ce jour-là.',
  ),
  'signoffs.*.statements.*': say('Marque du texte'),
}
