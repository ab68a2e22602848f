/** What the page of a pass says around the words of the deployment, in each language of the shell and in easy French. */
import { wordsOf } from '../app/word-tables.ts'

const french = {
  how: 'Comment l’utiliser',
  where: 'Où l’utiliser',
  nowhere: 'Nous ne connaissons pas encore les lieux qui l’acceptent.',
  unknown: 'Ce que nous ne savons pas',
  count: 'Un pass utilisé',
  undo: 'Annuler un pass',
  none: 'Aucun pass compté pendant cette visite.',
  one: '1 pass compté pendant cette visite.',
  several: '{count} pass comptés pendant cette visite.',
  forAidants: 'Pour l’aidant',
  onlyANumber: 'Seul un nombre est compté, en fin de visite. Ni le numéro du pass, ni la personne.',
  alone: 'Ce poste n’est pas inscrit : rien n’est compté.',
} as const
export type PassKey = keyof typeof french

const english: Record<PassKey, string> = {
  how: 'How to use it',
  where: 'Where to use it',
  nowhere: 'We do not know yet which places take it.',
  unknown: 'What we do not know',
  count: 'One pass used',
  undo: 'Take one back',
  none: 'No pass counted during this visit.',
  one: '1 pass counted during this visit.',
  several: '{count} passes counted during this visit.',
  forAidants: 'For the helper',
  onlyANumber:
    'Only a number is counted, at the end of the visit. Neither the pass nor the person.',
  alone: 'This terminal is not enrolled: nothing is counted.',
}

const easyFrench: Partial<Record<PassKey, string>> = {
  nowhere: 'Nous ne savons pas encore où.',
}

export const table = { french, easy: easyFrench, english }

export const passWords = wordsOf<PassKey>(table)
