/** What the directory says around its places, in each language of the shell and in easy French. */
import type { Reading } from '#contract/text.ts'

const french = {
  title: 'Où trouver de l’aide',
  lead: 'Des lieux où quelqu’un vous aide avec le numérique.',
  nearest: 'Les plus proches de ce poste d’abord.',
  byCommune: 'Rangés par commune.',
  none: 'Aucun lieu connu pour ce choix.',
  chooseService: 'Choisir ce que je cherche',
  chooseCommune: 'Choisir une commune',
  everything: 'Toutes les aides',
  everywhere: 'Toutes les communes',
  more: 'Voir d’autres lieux',
  places: '{count} lieux',
  onePlace: '1 lieu',
  here: 'Vous êtes ici',
  km: 'à environ {km} km, à vol d’oiseau',
  veryNear: 'à moins de 1 km',
  address: 'Adresse',
  hours: 'Horaires',
  noHours: 'Nous ne connaissons pas les horaires.',
  askHours: 'Téléphonez avant d’y aller.',
  phone: 'Téléphone',
  noPhone: 'Nous ne connaissons pas le téléphone.',
  email: 'Adresse électronique',
  services: 'Ce qu’on y fait',
  accesses: 'Comment y aller',
  manners: 'Comment on vous aide',
  cares: 'Accueil particulier',
  publics: 'Pour qui',
  fees: 'Prix',
  page: 'Sa page sur Internet',
  onPhone: 'À ouvrir avec votre téléphone.',
  sheet: 'Ma feuille « où aller »',
  sheetAll: 'Imprimer ces adresses',
  nothing: 'Cette feuille ne porte pas votre nom.',
  updated: 'Fiche mise à jour le {date}.',
  old: 'Fiche à vérifier : elle date du {date}. Demandez avant d’y aller.',
  undated: 'Fiche à vérifier : elle n’a pas de date. Demandez avant d’y aller.',
  source: 'Source : {source}.',
  foot: 'Où aller. Escale, {place}.',
  back: 'Voir les autres lieux',
  about: 'Cette fiche',
  code: 'Le code QR de {host}',
  days: '{from} à {to}',
  times: '{from} à {to}',
  and: ' et ',
} as const
export type DirectoryKey = keyof typeof french

const english: Record<DirectoryKey, string> = {
  title: 'Where to find help',
  lead: 'Places where somebody helps you with digital matters.',
  nearest: 'Nearest to this computer first.',
  byCommune: 'By town.',
  none: 'No known place for this choice.',
  chooseService: 'Choose what I am looking for',
  chooseCommune: 'Choose a town',
  everything: 'Every kind of help',
  everywhere: 'Every town',
  more: 'See other places',
  places: '{count} places',
  onePlace: '1 place',
  here: 'You are here',
  km: 'about {km} km away, as the crow flies',
  veryNear: 'less than 1 km away',
  address: 'Address',
  hours: 'Opening hours',
  noHours: 'We do not know the opening hours.',
  askHours: 'Telephone before you go.',
  phone: 'Telephone',
  noPhone: 'We do not know the telephone number.',
  email: 'E-mail address',
  services: 'What you can do there',
  accesses: 'How to go',
  manners: 'How they help',
  cares: 'Particular needs',
  publics: 'For whom',
  fees: 'Price',
  page: 'Its page on the Internet',
  onPhone: 'To open with your phone.',
  sheet: 'My sheet: where to go',
  sheetAll: 'Print these addresses',
  nothing: 'This sheet does not bear your name.',
  updated: 'Entry updated on {date}.',
  old: 'To be checked: this entry dates from {date}. Ask before you go.',
  undated: 'To be checked: this entry has no date. Ask before you go.',
  source: 'Source: {source}.',
  foot: 'Where to go. Escale, {place}.',
  back: 'See the other places',
  about: 'This entry',
  code: 'The QR code of {host}',
  days: '{from} to {to}',
  times: '{from} to {to}',
  and: ' and ',
}

export const easyFrench: Partial<Record<DirectoryKey, string>> = {
  lead: 'Ici et ailleurs, des personnes vous aident.',
  nearest: 'Les lieux proches sont en haut.',
  km: 'à {km} km environ',
  veryNear: 'tout près',
  askHours: 'Téléphonez avant.',
  cares: 'Accueil adapté',
  updated: 'Écrit le {date}.',
  undated: 'Nous ne savons pas quand c’est écrit. Demandez avant.',
  old: 'Écrit le {date}. C’est peut-être changé. Demandez avant.',
}

const byLang: Readonly<Record<string, Record<DirectoryKey, string>>> = { fr: french, en: english }

/** French stands for a language the shell does not have; `{…}` is filled from `values`. */
export const directoryWords =
  ({ lang, register }: Reading) =>
  (key: DirectoryKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const words =
      (register === 'easy' && lang === 'fr' ? easyFrench[key] : undefined) ??
      byLang[lang]?.[key] ??
      french[key]
    return words.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
  }
