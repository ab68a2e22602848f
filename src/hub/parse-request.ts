/** What arrives is a schema of `contract`, or is refused with the field that does not fit; its value is never repeated. */
import * as v from 'valibot'
import { Refusal } from './refusal.ts'

type Part = 'adresse' | 'demande'

const whole = { adresse: 'L’adresse', demande: 'La demande' }
const within = { adresse: 'l’adresse', demande: 'la demande' }

function parse<S extends v.GenericSchema>(schema: S, value: unknown, part: Part): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  // A name that nobody expects came from outside: it is not repeated.
  const path = issue.expected === 'never' ? null : v.getDotPath(issue)
  const where = path === null ? whole[part] : `Dans ${within[part]}, « ${path} »`
  throw new Refusal(400, 'bad-request', `${where} ne convient pas : ${expectation(issue)}.`)
}

const kinds: Readonly<Record<string, string>> = {
  string: 'texte attendu',
  number: 'nombre attendu',
  boolean: 'oui ou non attendu',
  Object: 'objet attendu',
  Array: 'liste attendue',
  never: 'ce nom n’est pas attendu',
  undefined: 'ce nom n’est pas attendu',
}

/** Our schemas speak French; the library's own sentences repeat what they were given. */
function expectation(issue: v.BaseIssue<unknown>): string {
  const isOurs = !issue.message.startsWith('Invalid ')
  if (isOurs) return issue.message
  return kinds[issue.expected ?? ''] ?? 'valeur refusée'
}

/** Throws `Refusal` 400 « bad-request ». */
export const parseBody = <S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> =>
  parse(schema, body, 'demande')

/** The same for `request.params` and `request.query`. */
export const parseAddress = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): v.InferOutput<S> => parse(schema, value, 'adresse')
