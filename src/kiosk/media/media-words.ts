/** What the shelf of sessions says around the words of the deployment, in each language of the shell and in easy French. */
import { wordsOf } from '../app/word-tables.ts'

const french = {
  next: 'Les prochaines séances',
  sessions: 'Les séances à réécouter',
  held: 'Séance du {date}',
  made: 'Fait le {date}',
  by: 'Avec : {speakers}',
  partner: 'Partenaire : {partner}',
  synthetic: 'Lu par une voix de synthèse : personne ne parle ici.',
  human: 'Voix : {voice}. Enregistré le {date}. {licence}.',
  elsewhere: 'Nous n’avons pas cet enregistrement ici.',
  source: 'Source : {source}.',
  play: 'Écouter',
  pause: 'Arrêter le son',
  back: 'Reculer un peu',
  forward: 'Avancer un peu',
  louder: 'Plus fort',
  quieter: 'Moins fort',
  volume: 'Son : {level} sur 10',
  chapter: 'Écouter « {title} »',
  playing: 'En cours : {title}',
  coming: 'Le son n’est pas encore arrivé sur ce poste. Lisez le texte en attendant.',
  failed: 'Ce son ne peut pas être lu ici. Le texte dit la même chose.',
  text: 'Tout ce qui est dit',
  noText: 'Nous n’avons pas le texte de cette séance.',
  stays: 'Tant que vous écoutez, la séance continue.',
} as const
export type MediaKey = keyof typeof french

const english: Record<MediaKey, string> = {
  next: 'Sessions to come',
  sessions: 'Sessions to listen to again',
  held: 'Session of {date}',
  made: 'Made on {date}',
  by: 'With: {speakers}',
  partner: 'Partner: {partner}',
  synthetic: 'Read by a synthetic voice: nobody is speaking here.',
  human: 'Voice: {voice}. Recorded on {date}. {licence}.',
  elsewhere: 'We do not have this recording here.',
  source: 'Source: {source}.',
  play: 'Listen',
  pause: 'Stop the sound',
  back: 'Back a little',
  forward: 'Forward a little',
  louder: 'Louder',
  quieter: 'Quieter',
  volume: 'Sound: {level} out of 10',
  chapter: 'Listen to “{title}”',
  playing: 'Playing: {title}',
  coming: 'The sound has not reached this computer yet. Read the text meanwhile.',
  failed: 'This sound cannot be played here. The text says the same.',
  text: 'All that is said',
  noText: 'We do not have the text of this session.',
  stays: 'As long as you are listening, your time goes on.',
}

const easyFrench: Partial<Record<MediaKey, string>> = {
  synthetic: 'C’est une voix d’ordinateur.',
  coming: 'Le son n’est pas encore là. Lisez le texte.',
  failed: 'Le son ne marche pas ici. Lisez le texte.',
  stays: 'Écoutez. Rien ne s’arrête.',
}

export const table = { french, easy: easyFrench, english }

export const mediaWords = wordsOf<MediaKey>(table)
