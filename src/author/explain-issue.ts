/** What a schema refused, said in French to the person who wrote the file. */
import type { BaseIssue } from 'valibot'
import { suggest } from './closest-word.ts'
import type { DocumentPath } from './yaml-file.ts'

export interface ExplainedIssue {
  /** X01 unknown key, X02 wrong value, X03 missing key. */
  readonly code: 'X01' | 'X02' | 'X03'
  readonly at: DocumentPath
  readonly part: 'key' | 'value'
  readonly message: string
}

type Issue = BaseIssue<unknown>
type KeysAt = (path: DocumentPath) => readonly string[]

/** `keysAt` answers the keys allowed at a path of the document. */
export const explainIssue = (issue: Issue, keysAt: KeysAt): ExplainedIssue =>
  explainAt(issue, [], keysAt)

const explainAt = (issue: Issue, prefix: DocumentPath, keysAt: KeysAt): ExplainedIssue => {
  const at = [...prefix, ...pathOf(issue)]
  const inner = tellingIssue(issue)
  if (inner !== undefined) return explainAt(inner, at, keysAt)

  const last = String(at.at(-1) ?? '')
  const isAboutKey = issue.path?.at(-1)?.origin === 'key'
  if (isAboutKey && issue.expected === 'never') {
    const allowed = keysAt(at.slice(0, -1))
    return {
      code: 'X01',
      at,
      part: 'key',
      message: `« ${last} » n'est pas connu ici.${suggest(last, allowed) || listOf(allowed)}`,
    }
  }
  if (isAboutKey && issue.input === undefined) {
    return {
      code: 'X03',
      at,
      part: 'key',
      message: `« ${last} » manque. Ajoutez-le à cet endroit.`,
    }
  }
  if (isAboutKey)
    return { code: 'X02', at, part: 'key', message: `${quote(last)} : ${reason(issue)}.` }
  return { code: 'X02', at, part: 'value', message: sayWrongValue(issue) }
}

const pathOf = (issue: Issue): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

/**
 * Of the reasons why no alternative of a union held, the one about the alternative that was meant: the deepest, else
 * the one about the text itself. A condition whose very name is unknown has none.
 */
const tellingIssue = (issue: Issue): Issue | undefined => {
  if (issue.type !== 'union' || issue.issues === undefined) return undefined
  const meant = issue.issues.filter(
    (one) =>
      one.path?.at(-1)?.origin !== 'key' && (one.path !== undefined || one.kind !== 'schema'),
  )
  return meant.toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0]
}

const sayWrongValue = (issue: Issue): string => {
  // A list written where a group is expected has `entries` and the like from JavaScript.
  const isMissing = issue.input === undefined || typeof issue.input === 'function'
  if (isMissing) return 'il manque une valeur ici.'
  return `${quote(issue.input)} : ${reason(issue)}.${slip(issue)}`
}

const quote = (value: unknown): string => {
  if (value === null) return 'rien'
  if (Array.isArray(value)) return 'cette liste'
  if (typeof value === 'object') return 'ce groupe'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `« ${text.length > 40 ? `${text.slice(0, 39)}…` : text} »`
}

const kinds: Readonly<Record<string, string>> = {
  string: 'un texte est attendu',
  number: 'un nombre est attendu',
  boolean: 'true (oui) ou false (non) est attendu, sans guillemets',
  Array: 'une liste est attendue',
  Object: 'un groupe de lignes « nom : valeur » est attendu',
}

/** The schemas say most reasons in French themselves; the library's own words are put in French here. */
const reason = (issue: Issue): string => {
  if (!issue.message.startsWith('Invalid ')) return issue.message
  const limit = String(issue.requirement)
  switch (issue.type) {
    case 'min_length':
      return `au moins ${limit} élément${limit === '1' ? '' : 's'}`
    case 'max_length':
      return Array.isArray(issue.input)
        ? `${limit} éléments au plus`
        : `${limit} caractères au plus`
    case 'min_value':
      return `au moins ${limit}`
    case 'max_value':
      return `au plus ${limit}`
    case 'integer':
      return 'un nombre entier est attendu'
    case 'email':
      return 'une adresse électronique est attendue'
    case 'starts_with':
      return `doit commencer par ${limit}`
    case 'regex':
      return `écriture non reconnue (${limit})`
  }
  const values = allowedValues(issue)
  if (values.length === 1) return `« ${values[0]} » est attendu`
  if (values.length > 1) return `valeurs possibles : ${values.join(', ')}`
  return kinds[issue.expected ?? ''] ?? 'cette valeur ne convient pas ici'
}

const allowedValues = (issue: Issue): string[] =>
  ['picklist', 'literal', 'variant'].includes(issue.type)
    ? (issue.expected ?? '')
        .replace(/^\(|\)$/g, '')
        .split(' | ')
        .map((value) => value.replace(/^"|"$/g, ''))
        .filter((value) => value !== 'Object')
    : []

const slip = (issue: Issue): string => {
  if (issue.expected === 'string' && typeof issue.input === 'number') {
    return ` Mettez-le entre guillemets : "${issue.input}".`
  }
  if (issue.expected === 'number' && typeof issue.input === 'string')
    return ' Retirez les guillemets.'
  return typeof issue.input === 'string' ? suggest(issue.input, allowedValues(issue)) : ''
}

const listOf = (allowed: readonly string[]): string =>
  allowed.length === 0 ? ' Retirez-le.' : ` Noms possibles : ${allowed.join(', ')}.`
