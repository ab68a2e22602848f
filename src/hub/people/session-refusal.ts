/** Why the console is refused something, in the words of who stands before it. */
import type { SessionRefusal } from '#contract/staff.ts'
import { Refusal } from '../refusal.ts'

const refusals: Readonly<Record<SessionRefusal, readonly [status: number, message: string]>> = {
  'signed-out': [401, 'Votre session est terminée. Entrez de nouveau avec votre clé d’accès.'],
  'role-needed': [403, 'Votre rôle ne permet pas cette action. Demandez à un administrateur.'],
  'step-up-needed': [
    403,
    'Confirmez que c’est bien vous avec votre clé d’accès, puis recommencez.',
  ],
  'passkey-needed': [
    403,
    'Enregistrez d’abord deux clés d’accès et imprimez vos codes de secours : c’est ce qui vous évite de rester dehors.',
  ],
  'bad-link': [
    403,
    'Ce lien a déjà servi, ou il est trop vieux. Demandez-en un autre à un administrateur.',
  ],
  'bad-passkey': [403, 'Cette clé d’accès n’ouvre pas cette console. Essayez-en une autre.'],
  'bad-challenge': [403, 'La demande a expiré, ou elle a déjà servi. Recommencez.'],
  'unverified-passkey': [
    403,
    'Votre appareil n’a pas vérifié que c’est bien vous : doigt, visage ou code. Réglez-le, puis recommencez.',
  ],
  'cloned-passkey': [
    403,
    'Cette clé d’accès a peut-être été copiée : elle est refusée. Entrez avec une autre, retirez celle-ci, et prévenez un administrateur.',
  ],
  'bad-code': [
    403,
    'Ce code n’est pas bon, ou il a déjà servi. Essayez le suivant de votre feuille.',
  ],
  'bad-origin': [403, 'Cette page n’est pas celle de la console. Ouvrez la console à son adresse.'],
  'too-many': [429, 'Trop de demandes à la fois. Attendez un peu, puis recommencez.'],
  'known-passkey': [409, 'Cette clé d’accès est déjà enregistrée. Prenez un autre appareil.'],
  'own-account': [409, 'Personne ne change son propre compte. Demandez à un autre administrateur.'],
  'last-administrator': [
    409,
    'C’est le dernier administrateur qui puisse entrer. Nommez-en d’abord un autre.',
  ],
  'fewest-passkeys': [409, 'Gardez au moins deux clés d’accès. Enregistrez-en d’abord une autre.'],
}

export const refuseSession = (code: Exclude<SessionRefusal, 'too-many'>): Refusal =>
  new Refusal(refusals[code][0], code, refusals[code][1])
