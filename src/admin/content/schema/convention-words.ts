/** Fields of conventions and of targets (contract/convention.ts, target.ts), as people call them. */
import { type FieldWords, say } from './say-field.ts'

export const conventionFieldWords: Readonly<Record<string, FieldWords>> = {
  targets: say('Objectifs', 'Ce que le programme a dit faire en un an.'),
  'targets.*': say('Un objectif'),
  'targets.*.what': say('Ce qui est compté'),
  'targets.*.perYear': say('Par an'),
  'targets.*.place': say('Lieu', 'Vide : tous.'),
  'targets.*.label': say('Objectif de qui', 'Comme la source le dit.'),
  said: say('Nombre dit par une source', 'Quand elle compte autrement que sa liste.'),
  'said.count': say('Combien ont signé'),
  'said.note': say('Ce qu’en dit la source'),
  conventions: say('Conventions', 'Par partenaire.'),
  'conventions.*': say('Une convention'),
  'conventions.*.signatory': say('Signataire', 'Une institution ou une fonction, jamais un nom.'),
  'conventions.*.signed': say(
    'Signée',
    'L’année, le mois ou le jour, comme la source. Vide : inconnu.',
  ),
  'conventions.*.until': say(
    'Dernier jour',
    'Vide : inconnu. La vérification prévient 90 jours avant.',
  ),
  'conventions.*.services': say('Pour quoi'),
  'conventions.*.services.*': say('Un service'),
}
