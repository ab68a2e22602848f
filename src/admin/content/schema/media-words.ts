/** Fields of sessions to listen to (contract/media.ts), as people call them. */
import { type FieldWords, say } from './say-field.ts'

export const mediaFieldWords: Readonly<Record<string, FieldWords>> = {
  date: say('Date'),
  speakers: say(
    'Qui parle',
    'Des rôles, pas des noms : « une conseillère de la CAF ». Vide pour une voix de synthèse.',
  ),
  'speakers.*': say('Rôle'),
  recording: say('Enregistrement'),
  'recording.sha256': say('Empreinte du fichier', 'SHA-256 de media/<identifiant>.opus.'),
  'recording.seconds': say('Durée (secondes)'),
  'recording.voice': say('Voix', 'Comme la personne veut être nommée.'),
  'recording.recorded': say('Enregistré le'),
  'recording.where': say('Où il se trouve'),
  chapters: say('Chapitres', 'Tout ce qui est dit, dans l’ordre.'),
  'chapters.*': say('Un chapitre'),
  'chapters.*.at': say('Commence à la seconde', 'Vide pour une voix de synthèse.'),
  'chapters.*.transcript': say('Tout ce qui est dit'),
  'next.*': say('Une séance à venir'),
  'next.*.date': say('Jour'),
  'next.*.where': say('Où'),
  next: say('Séances à venir', 'Celles qui sont passées ne se montrent plus.'),
  noNext: say('Quand le calendrier est vide'),
}
