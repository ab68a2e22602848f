/** Why an aidant is refused something, in the words of who stands at the counter. */
import { Refusal } from '../refusal.ts'

export const answeredBy = (name: string | null): Refusal =>
  new Refusal(
    409,
    'answered',
    name === null ? 'Un collègue a déjà répondu : il y va.' : `${name} a déjà répondu et y va.`,
  )

export const callOver = (): Refusal =>
  new Refusal(410, 'call-over', 'Cet appel est fini : la personne ou un collègue l’a terminé.')

export const notComing = (): Refusal =>
  new Refusal(409, 'not-coming', 'Cet appel n’est pas à vous : un collègue y va déjà.')

export const otherPlace = (): Refusal =>
  new Refusal(
    403,
    'other-place',
    'Vous n’êtes pas aidant de ce lieu. Demandez à un administrateur de vous y inscrire.',
  )
