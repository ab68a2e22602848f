/** What the screens of « Numériser un papier » say, in each language of the shell and in easy French. */
import type { ScanFault } from '#contract/terminal-link.ts'
import { wordsOf } from '../app/word-tables.ts'

const french = {
  door: 'Numériser un papier',
  placeFirst: 'Posez votre papier sur le scanner',
  placeNext: 'Posez la page suivante',
  open: 'Ouvrez le capot du scanner.',
  put: 'Posez le papier contre la vitre, face vers le bas.',
  close: 'Fermez le capot.',
  where: 'Le scanner est l’appareil qui lit les papiers.',
  colour: 'Comment lire le papier ?',
  gray: 'En gris',
  grayHint: 'Pour beaucoup de pages',
  inColour: 'En couleurs',
  inColourHint: 'Pour tous les papiers',
  read: 'Lire le papier',
  reading: 'Le scanner lit votre papier',
  readingLead: 'Cela prend un moment. Ne touchez pas le capot.',
  stop: 'Arrêter',
  stopping: 'Le scanner s’arrête…',
  onePage: 'Votre page est lue',
  pages: 'Vos {count} pages sont lues',
  other: 'Avez-vous une autre page ?',
  take: 'Reprenez votre papier sur la vitre.',
  next: 'Ajouter une page',
  full: 'Un document a dix pages au plus.',
  done: 'C’est tout',
  wait: 'Un instant…',
  held: 'Votre papier est prêt',
  heldLead: 'C’est maintenant le document {number}. Il sera effacé à la fin.',
  give: 'Donner ce papier au site',
  goOn: 'Continuer',
  cancel: 'Annuler',
  drop: 'Ne rien garder',
  'no-scanner': 'Le scanner ne répond pas. Touchez Aide.',
  'scanner-busy': 'Le scanner sert à quelqu’un d’autre. Attendez un peu, puis essayez à nouveau.',
  'scanner-denied': 'Ce poste n’a pas le droit d’utiliser le scanner. Touchez Aide.',
  'paper-jam': 'Un papier bloque le scanner, ne le tirez pas. Touchez Aide.',
  'cover-open': 'Le capot du scanner est ouvert. Fermez-le, puis essayez à nouveau.',
  'no-paper': 'Le scanner ne trouve pas de papier. Posez-le, puis essayez à nouveau.',
  'scan-stopped': 'La lecture est arrêtée. Rien n’est gardé.',
  'scan-too-big': 'Ce papier prend trop de place. Gardez moins de pages, ou lisez-les en gris.',
  'scan-too-long': 'Le scanner met trop de temps. Essayez à nouveau, ou touchez Aide.',
  'scan-failed': 'Le papier n’a pas été lu. Essayez à nouveau, ou touchez Aide.',
} as const satisfies Record<ScanFault, string> & Record<string, string>
export type ScanKey = keyof typeof french

const english: Record<ScanKey, string> = {
  door: 'Scan a paper',
  placeFirst: 'Put your paper on the scanner',
  placeNext: 'Put the next page',
  open: 'Open the lid of the scanner.',
  put: 'Put the paper against the glass, face down.',
  close: 'Close the lid.',
  where: 'The scanner is the machine that reads papers.',
  colour: 'How should the paper be read?',
  gray: 'In gray',
  grayHint: 'For many pages',
  inColour: 'In colour',
  inColourHint: 'For all papers',
  read: 'Read the paper',
  reading: 'The scanner is reading your paper',
  readingLead: 'This takes a moment. Do not touch the lid.',
  stop: 'Stop',
  stopping: 'The scanner is stopping…',
  onePage: 'Your page is read',
  pages: 'Your {count} pages are read',
  other: 'Do you have another page?',
  take: 'Take your paper back from the glass.',
  next: 'Add a page',
  full: 'A document has ten pages at most.',
  done: 'That is all',
  wait: 'One moment…',
  held: 'Your paper is ready',
  heldLead: 'It is now document {number}. It will be erased at the end.',
  give: 'Give this paper to the site',
  goOn: 'Continue',
  cancel: 'Cancel',
  drop: 'Keep nothing',
  'no-scanner': 'The scanner does not answer. Touch Help.',
  'scanner-busy': 'Somebody else is using the scanner. Wait a little, then try again.',
  'scanner-denied': 'This computer may not use the scanner. Touch Help.',
  'paper-jam': 'A paper blocks the scanner, do not pull it. Touch Help.',
  'cover-open': 'The lid of the scanner is open. Close it, then try again.',
  'no-paper': 'The scanner finds no paper. Put it in place, then try again.',
  'scan-stopped': 'The reading is stopped. Nothing is kept.',
  'scan-too-big': 'This paper takes too much room. Keep fewer pages, or read them in gray.',
  'scan-too-long': 'The scanner takes too long. Try again, or touch Help.',
  'scan-failed': 'The paper was not read. Try again, or touch Help.',
}

const easyFrench: Partial<Record<ScanKey, string>> = {
  door: 'Copier un papier dans l’ordinateur',
  heldLead: 'C’est le document {number}. Il sera effacé à la fin.',
}

export const table = { french, easy: easyFrench, english }

export const scanWords = wordsOf<ScanKey>(table)

const isKey = (word: string): word is ScanKey => Object.hasOwn(french, word)

/** What is said of a reading that failed; the supervisor's other refusals are all one to a person. */
export const scanFaultKey = (fault: string): ScanKey => (isKey(fault) ? fault : 'scan-failed')
