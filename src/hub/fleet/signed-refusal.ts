/** What a terminal whose request is refused is told, and shows to an administrator. */
import type { SignedRequestRefusal } from '#contract/signed-request.ts'
import { Refusal } from '../refusal.ts'

const refusals: Readonly<Record<SignedRequestRefusal, readonly [status: number, message: string]>> =
  {
    'not-signed': [
      401,
      'Cette demande n’est pas signée par un poste. Si ce poste vient d’être installé, inscrivez-le avec un code.',
    ],
    'unknown-terminal': [
      401,
      'Ce serveur ne connaît pas ce poste. Inscrivez-le avec un code donné par un administrateur.',
    ],
    'bad-signature': [
      401,
      'La signature de cette demande n’est pas celle du poste. Si cela se répète, inscrivez ce poste à nouveau.',
    ],
    replayed: [401, 'Cette demande a déjà été reçue : elle n’a pas compté une deuxième fois.'],
    'clock-skewed': [
      401,
      'L’horloge de ce poste s’écarte de plus de dix minutes de celle du serveur. Réglez l’heure du poste.',
    ],
    pending: [403, 'Ce poste attend qu’un administrateur l’accepte.'],
    revoked: [
      403,
      'Un administrateur a retiré ce poste. Pour qu’il serve à nouveau, inscrivez-le avec un nouveau code.',
    ],
    'other-kind': [
      403,
      'Cet appareil n’est pas de la sorte attendue : une tablette d’aidant n’est pas un poste.',
    ],
    cloned: [
      409,
      'Deux ordinateurs se servent de la clé de ce poste. Un administrateur doit inscrire l’un des deux à nouveau.',
    ],
  }

export const signedRefusal = (code: SignedRequestRefusal): Refusal =>
  new Refusal(refusals[code][0], code, refusals[code][1])
