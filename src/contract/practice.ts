/** The person of an exercise (`practice.yaml`): nobody, and plainly so. Typed in workshops in the place of one's own life. */
import * as v from 'valibot'
import { textSchema } from './text.ts'
import { idSchema, lineSchema } from './words.ts'

export const practiceFieldSchema = v.strictObject({
  id: idSchema,
  /** « Nom », « Numéro CAFAT »: as sites ask for it. */
  label: textSchema,
  value: lineSchema,
})

export const practiceSchema = v.strictObject({
  schema: v.literal('practice/1', 'schéma attendu : practice/1'),
  /** Names nobody: « Camille Exemple ». */
  person: lineSchema,
  fields: v.pipe(v.array(practiceFieldSchema), v.minLength(1), v.maxLength(12)),
  /** Which fields a site asks for, in its order; all of them where nothing is said. */
  sites: v.optional(v.record(idSchema, v.pipe(v.array(idSchema), v.minLength(1))), {}),
})
export type Practice = v.InferOutput<typeof practiceSchema>
export type PracticeField = Practice['fields'][number]

/** What a site would ask for. */
export const fieldsOf = ({ fields, sites }: Practice, site: string): readonly PracticeField[] => {
  const asked = Object.hasOwn(sites, site) ? sites[site] : undefined
  return asked?.flatMap((id) => fields.find((field) => field.id === id) ?? []) ?? fields
}

const inventedWords = /(?:^|[^\p{L}])(?:exemple|fictif|fictive|exercice|essai|modèle)(?!\p{L})/iu

/** A name that could be somebody's says that it is not. */
export const isPlainlyInvented = (name: string): boolean => inventedWords.test(name)

/** Six digits and more are how telephones, accounts and the insured are numbered; nobody's has zeros only. */
const numbers = /\d(?:[ .\-/]*\d){5,}/g
const reserved = /@(?:[a-z0-9-]+\.)*(?:[a-z0-9-]+\.)?(?:example|invalid)$/i

export type PracticeFault = 'address' | 'number'

/**
 * Whether a value could be somebody's: a number with anything but zeros, or an address that mail could reach (RFC 2606 keeps
 * `.example` and `.invalid` for nobody).
 */
export function realLooking(value: string): PracticeFault | undefined {
  const isNumber = [...value.matchAll(numbers)].some(([number]) => /[1-9]/.test(number))
  if (isNumber) return 'number'
  return value.includes('@') && !reserved.test(value.trim()) ? 'address' : undefined
}

const mails = /[^\s«»"'’(),;:]+@[^\s«»"'’(),;:]+/g
const sites =
  /(?:https?:\/\/|www\.)[^\s«»"(),;]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:nc|fr|com|org|net|info|eu|io|pf|wf)\b/gi
const nobodysSite = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:example|invalid)(?:[/:?].*)?$/i

/** Whether an address of the web leads to nobody: `mairie.example/horaires`. */
export const isNobodysSite = (address: string): boolean => nobodysSite.test(address)

/** What could be somebody's in a sentence: a number, a mail address, a site that is there. */
export function realInProse(words: string): PracticeFault | 'site' | undefined {
  const addresses = (words.match(mails) ?? []).map((found) => found.replace(/[.!?…]+$/, ''))
  if (addresses.some((address) => realLooking(address) !== undefined)) return 'address'
  const rest = words.replaceAll(mails, ' ')
  if (realLooking(rest) === 'number') return 'number'
  return (rest.match(sites) ?? []).every((site) => isNobodysSite(site.replace(/[.!?…]+$/, '')))
    ? undefined
    : 'site'
}
