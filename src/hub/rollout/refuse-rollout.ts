import { Refusal } from '../refusal.ts'
import type { RolloutRefusal } from './rollout-machine.ts'

const sentences: Readonly<Record<RolloutRefusal, readonly [status: number, message: string]>> = {
  'unknown-rollout': [404, 'Aucune diffusion ne porte ce numéro.'],
  'release-not-whole': [
    409,
    'Cette publication n’est pas entière sur le serveur : terminez son envoi.',
  ],
  'number-too-low': [
    409,
    'Des postes ont déjà ce numéro ou un plus grand. Pour revenir à un ancien contenu, publiez-le sous un nouveau numéro.',
  ],
  'not-now': [409, 'Cette action n’est pas possible dans l’état de cette diffusion.'],
  'smaller-wave': [
    409,
    'Une vague ne peut que s’élargir : ceux qui ont déjà reçu la publication la gardent.',
  ],
  'whole-fleet': [
    409,
    'Cette vague contient tous les postes : demandez plutôt « tous les postes », à deux administrateurs.',
  ],
  'no-hub-key': [
    409,
    'Le serveur n’a pas la clé d’horodatage que les clés racines nomment. Donnez-la-lui (ESCALE_HUB_KEY), puis relancez-le.',
  ],
}

export const refuseRollout = (code: RolloutRefusal): Refusal =>
  new Refusal(sentences[code][0], code, sentences[code][1])
