/**
 * What the person reads of an aidant's help, in each language of the shell, and in easy French. The aidants' own screens are in
 * ordinary French.
 */
import type { HelpLevel } from '#contract/aidant.ts'
import { wordsOf } from '../app/word-tables.ts'

const french = {
  title: 'Voulez-vous qu’un aidant vous aide ?',
  who: 'Un aidant de ce lieu vient à côté de vous.',
  sees: 'Il voit votre écran, et des notes pour les aidants.',
  stops: 'Vous pouvez arrêter l’aide à tout moment, avec un seul bouton.',
  choose: 'Choisissez l’aide que vous voulez :',
  'yes.0': 'Oui, dites-moi où aller',
  'yes.1': 'Oui, montrez-moi',
  'yes.2': 'Oui, faisons-le ensemble',
  'yes.3': 'Oui, faites-le devant moi',
  no: 'Non, je continue seul',
  banner: 'Un aidant est avec vous',
  'banner.named': '{name}, votre aidant, est avec vous',
  'banner.stop': 'Arrêter l’aide',
  'banner.notes': 'Notes de l’aidant',
  leaving: 'L’aide va se fermer dans une minute.',
  'leaving.stay': 'L’aidant est toujours là',
  'code.title': 'À l’aidant : votre code',
  'code.calm': 'Ce que vous avez fait reste là. Ce code est pour l’aidant seulement.',
} as const
export type AssistedKey = keyof typeof french

const english: Record<AssistedKey, string> = {
  title: 'Would you like a helper?',
  who: 'A helper of this place comes beside you.',
  sees: 'They see your screen, and notes for helpers.',
  stops: 'You can stop the help at any time, with one button.',
  choose: 'Choose the help you want:',
  'yes.0': 'Yes, tell me where to go',
  'yes.1': 'Yes, show me',
  'yes.2': 'Yes, let’s do it together',
  'yes.3': 'Yes, do it in front of me',
  no: 'No, I will go on alone',
  banner: 'A helper is with you',
  'banner.named': '{name}, your helper, is with you',
  'banner.stop': 'Stop the help',
  'banner.notes': 'Helper’s notes',
  leaving: 'The help will close in one minute.',
  'leaving.stay': 'The helper is still here',
  'code.title': 'For the helper: your code',
  'code.calm': 'What you have done stays here. This code is for the helper only.',
}

/** Names of keys and screens are the same in both registers: they are short, and one thing has one word. */
const easyFrench: Record<AssistedKey, string> = {
  ...french,
  who: 'Une personne de l’accueil vient à côté de vous. On l’appelle l’aidant.',
  sees: 'L’aidant voit votre écran. Il voit aussi ses notes.',
  stops: 'Vous pouvez arrêter l’aide quand vous voulez. Il y a un bouton.',
  choose: 'Quelle aide voulez-vous ?',
  'code.calm': 'L’aidant tape son code. Vos réponses restent là.',
}

export const table = { french, easy: easyFrench, english }

export const assistedWords = wordsOf<AssistedKey>(table)

/** Which « oui » a level is. */
export const yesKeys = {
  0: 'yes.0',
  1: 'yes.1',
  2: 'yes.2',
  3: 'yes.3',
} as const satisfies Record<HelpLevel, AssistedKey>
