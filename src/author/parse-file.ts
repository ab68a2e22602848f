/** One file held against its schema, every fault told at once, each at its line. */
import * as v from 'valibot'
import type { PlacedFinding } from '#contract/finding.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { explainIssue } from './explain-issue.ts'
import { jsonSchemaOf } from './json-schemas.ts'
import { knownKeys } from './known-keys.ts'
import { errorIn } from './place-finding.ts'
import type { YamlFile } from './yaml-file.ts'

/** A file with more faults than this is not read further: nobody mends fifty at once. */
const maxFindingsPerFile = 50

/** Parses a document, or answers its findings (X01 unknown key, X02 wrong value, X03 missing key), fifty at most. */
export const parseFile = <T extends v.GenericSchema>(
  schema: T,
  definitions: Readonly<Record<string, v.GenericSchema>>,
  { file, value, locate }: YamlFile,
): Result<v.InferOutput<T>, PlacedFinding[]> => {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return succeed(parsed.output)

  const root = jsonSchemaOf(schema, definitions)
  return fail(
    allIssues(schema, value, parsed.issues)
      .slice(0, maxFindingsPerFile)
      .map((issue) => explainIssue(issue, (path) => knownKeys(root, path, value)))
      .map(({ code, at, part, message }) => {
        const finding = errorIn(file, code, message, locate(at, part), at)
        return at[0] === 'steps' && at[1] !== undefined
          ? Object.assign(finding, { step: String(at[1]) })
          : finding
      }),
  )
}

type Issues = readonly v.BaseIssue<unknown>[]

/**
 * A strict object reports its first unknown key only. The others show once that one is gone: the document is parsed
 * again without the unknown keys found so far, until none is left.
 */
const allIssues = (schema: v.GenericSchema, value: unknown, first: Issues): Issues => {
  const issues = [...first]
  let unknown = first.filter(isUnknownKey)
  if (unknown.length === 0) return issues
  const copy: unknown = structuredClone(value)
  while (unknown.length > 0 && issues.length < maxFindingsPerFile) {
    unknown.forEach((issue) => removeAt(copy, issue))
    const again = v.safeParse(schema, copy)
    unknown = again.success ? [] : again.issues.filter(isUnknownKey)
    issues.push(...unknown)
  }
  return issues
}

const isUnknownKey = (issue: v.BaseIssue<unknown>) =>
  issue.expected === 'never' && issue.path?.at(-1)?.origin === 'key'

const removeAt = (root: unknown, issue: v.BaseIssue<unknown>): void => {
  const path = (issue.path ?? []).map(({ key }) => key)
  const last = path.pop()
  let holder: unknown = root
  for (const key of path) holder = isHolder(holder) ? holder[String(key)] : undefined
  if (isHolder(holder)) delete holder[String(last)]
}

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
