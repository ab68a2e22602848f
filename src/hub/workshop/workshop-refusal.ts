/** Why an aidant is refused something about a workshop, in the words of who leads it. */
import { Refusal } from '../refusal.ts'

export const workshopRunning = (): Refusal =>
  new Refusal(
    409,
    'workshop-running',
    'Un atelier est déjà ouvert dans ce lieu. Rejoignez-le, ou terminez-le d’abord.',
  )

export const workshopOver = (): Refusal =>
  new Refusal(410, 'workshop-over', 'Cet atelier est fini : vous ou un collègue l’avez terminé.')

export const ledMeanwhile = (): Refusal =>
  new Refusal(
    409,
    'led-meanwhile',
    'Un collègue vient de changer d’étape. Regardez où en est l’atelier, puis recommencez.',
  )

export const noTerminal = (): Refusal =>
  new Refusal(
    409,
    'no-terminal',
    'Aucun de ces postes n’est inscrit : ils n’entendraient pas l’atelier. Choisissez-en d’autres.',
  )

export const unknownGuide = (): Refusal =>
  new Refusal(404, 'unknown-guide', 'Ce guide n’est plus publié. Choisissez-en un autre.')
