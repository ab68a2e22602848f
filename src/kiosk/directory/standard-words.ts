/** The values of the national standard, in plain words: each list in the order of contract/place-directory.ts. */
import type { Reading } from '#contract/text.ts'

interface Said {
  readonly fr: string
  readonly easy?: string
  readonly en: string
}

export const serviceWords: readonly (Said & { readonly picture: string })[] = [
  {
    fr: 'Être aidé dans une démarche',
    easy: 'Faire mes papiers',
    en: 'Help with a procedure',
    picture: 'guichet',
  },
  {
    fr: 'Apprendre à se servir d’un ordinateur ou d’un téléphone',
    easy: 'Apprendre l’ordinateur',
    en: 'Learn to use a computer or a phone',
    picture: 'apprendre',
  },
  { fr: 'Chercher du travail avec Internet', en: 'Look for work online', picture: 'travail' },
  { fr: 'Se protéger sur Internet', en: 'Stay safe online', picture: 'bouclier' },
  {
    fr: 'Les écrans et les enfants, l’école',
    easy: 'Les enfants et les écrans',
    en: 'Children, screens and school',
    picture: 'enfant',
  },
  {
    fr: 'Créer et se distraire avec le numérique',
    easy: 'Créer, s’amuser',
    en: 'Create and play',
    picture: 'photo',
  },
  { fr: 'Comprendre le monde numérique', en: 'Understand the digital world', picture: 'doute' },
  {
    fr: 'Utiliser un ordinateur et Internet sur place',
    easy: 'Un ordinateur et Internet',
    en: 'Use a computer and the Internet there',
    picture: 'ordinateur',
  },
  {
    fr: 'Acheter un ordinateur à petit prix',
    en: 'Buy a computer at a low price',
    picture: 'argent',
  },
]

export const publicWords: readonly Said[] = [
  { fr: 'Les jeunes', en: 'Young people' },
  { fr: 'Les étudiants', en: 'Students' },
  { fr: 'Les familles et les enfants', en: 'Families and children' },
  { fr: 'Les personnes âgées', en: 'Older people' },
  { fr: 'Les femmes', en: 'Women' },
]

export const careWords: readonly Said[] = [
  { fr: 'Personnes sourdes ou malentendantes', en: 'Deaf or hard of hearing people' },
  { fr: 'Handicap moteur', easy: 'Personnes qui bougent difficilement', en: 'Reduced mobility' },
  { fr: 'Handicap mental', en: 'Learning disabilities' },
  { fr: 'Personnes qui lisent difficilement', en: 'People who read with difficulty' },
  { fr: 'On y parle anglais', en: 'English is spoken' },
  { fr: 'On y parle d’autres langues', en: 'Other languages are spoken' },
  { fr: 'Personnes aveugles ou malvoyantes', en: 'Blind or partially sighted people' },
]

export const feeWords: readonly Said[] = [
  { fr: 'Gratuit', en: 'Free' },
  {
    fr: 'Gratuit sous condition',
    easy: 'Gratuit pour certaines personnes',
    en: 'Free under conditions',
  },
  { fr: 'Payant', en: 'To be paid for' },
]

export const accessWords: readonly Said[] = [
  { fr: 'Y aller directement', en: 'Just go there' },
  { fr: 'Téléphoner', en: 'Telephone' },
  { fr: 'Écrire un courriel', en: 'Send an e-mail' },
  { fr: 'Prendre rendez-vous sur Internet', en: 'Make an appointment online' },
  { fr: 'Ce lieu ne reçoit pas de public', en: 'This place receives nobody' },
  { fr: 'Un professionnel écrit pour vous', en: 'A professional writes for you' },
]

export const mannerWords: readonly Said[] = [
  { fr: 'Seul, sur place', en: 'On your own, there' },
  { fr: 'Avec quelqu’un, à deux', en: 'With somebody, one to one' },
  { fr: 'En atelier, à plusieurs', en: 'In a workshop, with others' },
  {
    fr: 'À distance, par téléphone ou en vidéo',
    easy: 'Par téléphone ou en vidéo',
    en: 'From afar, by phone or video',
  },
]

/** French stands for a language that the shell does not have. */
export const sayIn = ({ lang, register }: Reading, said: Said): string =>
  lang === 'en' ? said.en : register === 'easy' ? (said.easy ?? said.fr) : said.fr

/** The words of some ranks, those of a later version of the standard left out. */
export const sayRanks = (
  reading: Reading,
  words: readonly Said[],
  ranks: readonly number[] | undefined,
): readonly string[] =>
  ranks?.flatMap((rank) => {
    const said = words[rank]
    return said ? [sayIn(reading, said)] : []
  }) ?? []
