/** Addresses of people, of their mail, and what opens their accounts. */
import type { PersonalCode } from './personal-codes.ts'

const providers =
  'gmail|hotmail|yahoo|outlook|lagoon|mls|canl|offratel|nautile|orange|free|laposte|live|icloud|wanadoo|opt|proton|msn'
const endings = 'nc|com|fr|net|org|pf|wf|eu'
const dot = '\\s?[([]?\\s?(?:\\.|\\bpoint\\b|\\bdot\\b)\\s?[)\\]]?\\s?'
const atSign = '\\s?[([]?\\s?(?:@|\\b(?:at|arobas|arobase|arrobase|chez|sur)\\b)\\s?[)\\]]?\\s?'

const emails = [
  /[\w.+-]@[\w-]/,
  new RegExp(`[\\w.+-]\\s?@\\s?[\\w-]+${dot}\\w`),
  new RegExp(`\\w${atSign.replace('|chez|sur', '')}[\\w-]+${dot}(?:${endings})\\b`),
  new RegExp(`\\w[.-]\\w+${atSign}(?:${providers})\\b`),
  new RegExp(`\\b(?=[a-z])(?=[\\w.-]*[\\d.])[\\w.-]+\\s(?:${providers})\\.(?:${endings})\\b`),
  /\b(?:g?mail|e-mail|courriel)\s?(?:est|c'est|:|=)\s?[a-z][\w.-]*\d/,
  new RegExp(
    `\\b(?:e-?mail|mail|courriel|adresse)\\s?[:=]\\s?[\\w.-]{3,}\\sa\\s(?:${providers})\\.`,
  ),
]

const ways =
  'rue|avenue|av\\.?|boulevard|bd|impasse|allee|chemin|route|lotissement|lot\\.?|promenade|sentier|servitude|ruelle|quai|montee|square|passage|clos'
const addresses = [
  new RegExp(`\\b\\d{1,4}\\s?(?:bis|ter|quater|[a-d]\\b)?,?\\s?(?:${ways})\\s`),
  /\bb\.?\s?p\.?\s?(?:n°|no|numero)?\s?:?\s?[a-z]?\d/,
  /\b(?:lot|villa|appt?|apt|appartement|porte)\s?(?:n°|no|numero)?\s?\d/,
  /\b(?:appartement|appt?|batiment|bat\.?|villa|immeuble|hall)\s[a-h]\b/,
  /\b(?:residence|lotissement|immeuble|villa)\s(?:des|de|du|d'|les|le|la|l')?\s?[a-z-]+.{0,20}\d/,
  /\b(?:route|rue|avenue)\b.{0,25}\b(?:n°|no|numero)\s?\d/,
  /\btribu\s(?:de|d')\s?(?!la\b|origine\b|residence\b)[a-z]{3,}/,
  /\bsquat\s(?:de|d')\s?[a-z]{3,}/,
  /\bsquat\s.{0,20}(?:n°|no|numero)\s?\d/,
  /(?:n°|no|numero)\s?\d+,?\s(?:residence|lotissement|immeuble)\b/,
]

const mixed = '(?=[^\\s]*\\d)(?=[^\\s]*[a-z])[^\\s«»"]{5,}'
/** One word that says what was chosen, and not what became of it. */
const word =
  '[«"]?\\s?(?!oubli|perdu|refus|inval|incorr|bloqu|inconn|expir|impossib|erreur|faux|change)[a-z]{4,}\\s?[»"]?\\s?'
const secrets = [
  new RegExp(`\\b(?:mot de passe|mdp|passe)\\s?(?:est|:|=|etait|c'est)?\\s?[«"]?\\s?${mixed}`),
  /\b(?:mot de passe|mdp)\s?(?::|=|est)\s?[«"]?\s?\S*[#!@$%&*+\d]/,
  new RegExp(`\\b(?:mot de passe|mdp|identifiant|login)\\s?[:=]\\s?${word}(?:$|[.,;!?])`),
  new RegExp(`\\b(?:mot de passe|mdp)\\s[«"]\\s?${word}[»"]`),
  /\b(?:son|mon) code\s?(?:est|:|c'est)?\s?[«"]?\s?\d{4,}/,
  /\bcode (?:secret|pin|confidentiel|personnel|d'acces|de (?:la |sa )?carte)[^\d]{0,20}\b\d{4}\b/,
  /\bpin\s?(?::|=|est)?\s?\d{4}\b/,
  /\bcode (?:recu|sms|recu par sms)\s?(?::|=|est)\s?\d{4}/,
  new RegExp(
    `\\b(?:identifiant|login|pseudo|utilisateur|user)\\s?(?:est|:|=|c'est)?\\s?[«"]?\\s?${mixed}`,
  ),
  /\b(?:identifiant|login|pseudo|utilisateur|user)\s?(?:est|:|=|c'est)?\s?[«"]?\s?[a-z]{2,}[._][a-z]/,
]

/** `bare`: lower case, without accents. */
export function findPlaces(bare: string): readonly PersonalCode[] {
  const found: PersonalCode[] = []
  if (emails.some((pattern) => pattern.test(bare))) found.push('email')
  if (addresses.some((pattern) => pattern.test(bare))) found.push('address')
  if (secrets.some((pattern) => pattern.test(bare))) found.push('secret')
  return found
}
