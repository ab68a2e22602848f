/** What a person reads of exercises and workshops, in each language of the shell. */
import { type Say, wordsOf } from '../app/word-tables.ts'

const french = {
  'practice.workshop': 'Atelier : exercice. Rien n’est envoyé.',
  'practice.cut': 'Exercice. Sans réseau : avancez seul.',
  'practice.site.closed':
    'C’est un exercice : le vrai site n’est pas ouvert. Voici ce qu’il vous demandera.',
  'practice.site.host': 'Le vrai site est {host}. Chez vous, tapez cette adresse.',
  'practice.data': 'Ce que l’on y écrit',
  'practice.data.lead': 'Une personne inventée : {person}. Sur le vrai site, ce sera vous.',
  'practice.data.none': 'Dites à voix haute une réponse inventée. N’écrivez rien de vous.',
  'invite.title': 'Un atelier commence',
  'invite.lead':
    'Un aidant montre, chacun essaie sur son poste. C’est un exercice : rien n’est envoyé.',
  'invite.guide': 'Aujourd’hui : {guide}',
  'invite.join': 'Toucher pour rejoindre',
  'invite.other': 'Je viens pour une démarche',
  'ask.words': 'Un atelier commence ici.',
  'ask.more': 'Voir',
  'ask.title': 'Rejoindre l’atelier ?',
  'ask.lead':
    'Vous pouvez finir d’abord. Si vous rejoignez, ce que vous avez fait ici sera effacé.',
  'ask.yes': 'Oui, effacer et rejoindre',
  'ask.no': 'Non, je continue',
  'wait.title': 'C’est fait',
  'wait.lead': 'Les autres finissent cette étape. La suite arrive avec l’aidant.',
  'wait.calm': 'Votre réponse est gardée.',
  'wait.back': 'Revoir ma réponse',
  'practice.demonstration': 'Démonstration : un exercice. Rien n’est envoyé.',
  'idle.workshop.title': 'Le poste des ateliers',
  'idle.workshop.lead': 'Pas d’atelier en ce moment. Vous pouvez faire une démarche ici.',
  'idle.demonstration.title': 'Venez essayer',
  'idle.demonstration.lead':
    'Faites une démarche avec une personne inventée. Vous ne pouvez rien casser.',
  'welcome.title': 'De quoi avez-vous besoin ?',
  'welcome.hours': 'Horaires',
  'welcome.hours.unknown': 'Demandez les horaires à l’accueil.',
  'welcome.seat': 'Où vous asseoir',
  'welcome.seat.free': '{seat} semble libre. Prenez place.',
  'welcome.seat.busy': 'Les postes semblent occupés. Patientez un peu.',
  'welcome.seat.unknown': 'Prenez place à un poste libre.',
  'welcome.help': 'Demander de l’aide',
  'orientation.here': 'Ici, on vous dit où aller et quoi apporter.',
  'orientation.free': 'Prenez place : {seat}',
  'orientation.numbered': 'Prenez place au poste {number}',
  'orientation.busy': 'Les postes semblent occupés. Patientez, gardez votre feuille.',
  'orientation.unknown': 'Prenez place à un poste libre',
  'orientation.other': 'Un autre besoin',
} as const
export type PurposeKey = keyof typeof french

const english: Record<PurposeKey, string> = {
  'practice.workshop': 'Workshop: an exercise. Nothing is sent.',
  'practice.cut': 'Exercise. No network: go on alone.',
  'practice.site.closed':
    'This is an exercise: the real site is not open. Here is what it will ask you.',
  'practice.site.host': 'The real site is {host}. At home, type this address.',
  'practice.data': 'What is written there',
  'practice.data.lead': 'An invented person: {person}. On the real site it will be you.',
  'practice.data.none': 'Say an invented answer aloud. Write nothing of your own.',
  'invite.title': 'A workshop is starting',
  'invite.lead':
    'A helper shows, everyone tries on their own PC. It is an exercise: nothing is sent.',
  'invite.guide': 'Today: {guide}',
  'invite.join': 'Touch to join',
  'invite.other': 'I came for a procedure',
  'ask.words': 'A workshop is starting here.',
  'ask.more': 'See',
  'ask.title': 'Join the workshop?',
  'ask.lead': 'You may finish first. If you join, what you have done here will be erased.',
  'ask.yes': 'Yes, erase and join',
  'ask.no': 'No, I go on',
  'wait.title': 'Done',
  'wait.lead': 'The others are finishing this step. The helper will bring what comes next.',
  'wait.calm': 'Your answer is kept.',
  'wait.back': 'See my answer again',
  'practice.demonstration': 'Demonstration: an exercise. Nothing is sent.',
  'idle.workshop.title': 'The workshop PC',
  'idle.workshop.lead': 'No workshop at the moment. You can do a procedure here.',
  'idle.demonstration.title': 'Come and try',
  'idle.demonstration.lead': 'Do a procedure with an invented person. You cannot break anything.',
  'welcome.title': 'What do you need?',
  'welcome.hours': 'Opening hours',
  'welcome.hours.unknown': 'Ask for the opening hours at the desk.',
  'welcome.seat': 'Where to sit',
  'welcome.seat.free': '{seat} seems free. Take a seat.',
  'welcome.seat.busy': 'The PCs seem busy. Please wait a little.',
  'welcome.seat.unknown': 'Take a seat at a free PC.',
  'welcome.help': 'Ask for help',
  'orientation.here': 'Here we tell you where to go and what to bring.',
  'orientation.free': 'Take a seat: {seat}',
  'orientation.numbered': 'Take a seat at PC {number}',
  'orientation.busy': 'The PCs seem busy. Please wait, and keep your sheet.',
  'orientation.unknown': 'Take a seat at a free PC',
  'orientation.other': 'Another need',
}

export const table = { french, english }

export type PurposeWords = Say<PurposeKey>
export const purposeWords = wordsOf<PurposeKey>(table)
