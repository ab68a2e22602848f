/** What a person reads of exercises and workshops, in each language of the shell. */
const french = {
  'practice.workshop': 'Atelier : exercice. Rien n’est envoyé.',
  'practice.cut': 'Le réseau est coupé : avancez à votre rythme.',
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
  'ask.words': 'Un atelier commence ici. Finissez d’abord, ou rejoignez-le.',
  'ask.join': 'Rejoindre l’atelier',
  'ask.later': 'Non merci',
  'ask.sure': 'Ce que vous avez fait ici sera effacé. Finir et rejoindre l’atelier ?',
  'ask.yes': 'Oui, finir ici',
  'ask.no': 'Non, je continue',
  'wait.title': 'C’est fait',
  'wait.lead': 'Les autres finissent cette étape. La suite arrive avec l’aidant.',
  'wait.calm': 'Votre réponse est gardée.',
  'wait.back': 'Revoir ma réponse',
} as const
export type PurposeKey = keyof typeof french

const english: Record<PurposeKey, string> = {
  'practice.workshop': 'Workshop: an exercise. Nothing is sent.',
  'practice.cut': 'The network is down: go on at your own pace.',
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
  'ask.words': 'A workshop is starting here. Finish first, or join it.',
  'ask.join': 'Join the workshop',
  'ask.later': 'No, thank you',
  'ask.sure': 'What you have done here will be erased. Finish and join the workshop?',
  'ask.yes': 'Yes, finish here',
  'ask.no': 'No, I go on',
  'wait.title': 'Done',
  'wait.lead': 'The others are finishing this step. The helper will bring what comes next.',
  'wait.calm': 'Your answer is kept.',
  'wait.back': 'See my answer again',
}

const byLang: Readonly<Record<string, Record<PurposeKey, string>>> = { fr: french, en: english }

export type PurposeWords = (key: PurposeKey, values?: Readonly<Record<string, string>>) => string

/** French stands for a language the shell does not have. */
export const purposeWords =
  (lang: string): PurposeWords =>
  (key, values = {}) =>
    (byLang[lang]?.[key] ?? french[key]).replace(
      /\{(\w+)\}/g,
      (_, name: string) => values[name] ?? '',
    )
