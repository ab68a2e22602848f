/** What « Faire le point » says around the words of the deployment, in each language of the shell and in easy French. */
import { wordsOf } from '../app/word-tables.ts'

const french = {
  start: 'Commencer',
  calm: 'Rien n’est gardé ni compté. Tout reste ici, sur l’écran et sur votre feuille.',
  skipNote: 'Vous pouvez passer une question, ou vous arrêter quand vous voulez.',
  skip: 'Passer cette question',
  question: 'Question {at} sur {of}',
  result: 'Ce qui peut vous aider',
  resultLead: 'D’après vos réponses. Vous seul savez si c’est juste.',
  none: 'Rien ne semble vous bloquer',
  noneLead: 'Vos réponses ne montrent pas de difficulté. Vous pouvez choisir une démarche.',
  guide: 'Un guide sur ce poste',
  help: 'Demander de l’aide ici',
  sheet: 'Voir ma feuille',
  nothing: 'Cette feuille ne porte ni votre nom, ni vos réponses.',
  foot: 'Faire le point. Escale, {place}.',
} as const
export type DiagnosticKey = keyof typeof french

const english: Record<DiagnosticKey, string> = {
  start: 'Begin',
  calm: 'Nothing is kept or counted. All of it stays here, on the screen and on your sheet.',
  skipNote: 'You can skip a question, or stop whenever you like.',
  skip: 'Skip this question',
  question: 'Question {at} of {of}',
  result: 'What can help you',
  resultLead: 'Going by your answers. Only you know if it is right.',
  none: 'Nothing seems to stop you',
  noneLead: 'Your answers show no difficulty. You can choose something to do.',
  guide: 'A guide on this computer',
  help: 'Ask for help here',
  sheet: 'See my sheet',
  nothing: 'This sheet bears neither your name nor your answers.',
  foot: 'Take stock. Escale, {place}.',
}

const easyFrench: Partial<Record<DiagnosticKey, string>> = {
  calm: 'On ne garde rien. Tout reste sur l’écran et sur votre feuille.',
  skipNote: 'Vous pouvez passer une question. Vous pouvez arrêter.',
  skip: 'Je passe',
  result: 'Ce qui peut vous aider',
  resultLead: 'Vous avez répondu. Voici ce qui peut aider.',
  none: 'Tout va bien',
  noneLead: 'Vous pouvez choisir ce que vous voulez faire.',
  guide: 'Un guide, ici',
  nothing: 'Votre nom n’est pas sur cette feuille.',
}

export const table = { french, easy: easyFrench, english }

export const diagnosticWords = wordsOf<DiagnosticKey>(table)
