/** Drafts on a hub, with the token that the console gives for the command line. */
import * as v from 'valibot'
import {
  type DraftChange,
  type DraftTree,
  draftChangedSchema,
  draftConflictSchema,
  draftTreeSchema,
} from '#contract/drafts.ts'
import { hubRefusalSchema } from '#contract/hub-refusal.ts'
import { type Result, fail, succeed } from '#contract/result.ts'

const timeoutMs = 60_000

type Conflict = v.InferOutput<typeof draftConflictSchema>

export interface DraftHub {
  /** The fault is a sentence in French. */
  readonly read: () => Promise<Result<DraftTree, string>>
  readonly change: (
    change: DraftChange,
  ) => Promise<Result<v.InferOutput<typeof draftChangedSchema>, string | Conflict>>
}

export const draftHub = (address: string, token: string, ask: typeof fetch): DraftHub => {
  const authorization = `Bearer ${token}`
  const request = async (change?: DraftChange): Promise<Result<unknown, Response | string>> => {
    const json = { 'content-type': 'application/json', authorization }
    try {
      const response = await ask(`${address}/api/admin/drafts`, {
        ...(change
          ? { method: 'POST', headers: json, body: JSON.stringify(change) }
          : { headers: { authorization } }),
        signal: AbortSignal.timeout(timeoutMs),
      })
      return response.ok ? succeed(await response.json()) : fail(response)
    } catch {
      return fail(`Le serveur ne répond pas : ${address}.`)
    }
  }
  const say = async (answer: Response | string, json?: unknown): Promise<string> => {
    if (typeof answer === 'string') return answer
    const refusal = v.safeParse(hubRefusalSchema, json)
    if (answer.status === 401) return 'Ce jeton n’est pas reconnu. Demandez-en un dans la console.'
    return refusal.success
      ? refusal.output.message
      : `Le serveur a répondu sans se faire comprendre (${answer.status}).`
  }
  const parse = <T>(schema: v.GenericSchema<unknown, T>, json: unknown): Result<T, string> => {
    const parsed = v.safeParse(schema, json)
    return parsed.success
      ? succeed(parsed.output)
      : fail('Le serveur a répondu sans se faire comprendre : est-il de la même version ?')
  }
  return {
    read: async () => {
      const answer = await request()
      if (answer.ok) return parse(draftTreeSchema, answer.value)
      return fail(await say(answer.fault, await jsonOf(answer.fault)))
    },
    change: async (change) => {
      const answer = await request(change)
      if (answer.ok) return parse(draftChangedSchema, answer.value)
      const json = await jsonOf(answer.fault)
      const conflict = v.safeParse(draftConflictSchema, json)
      return conflict.success ? fail(conflict.output) : fail(await say(answer.fault, json))
    },
  }
}

const jsonOf = async (answer: Response | string): Promise<unknown> => {
  if (typeof answer === 'string') return undefined
  const text = await answer.text()
  return v.safeParse(v.pipe(v.string(), v.parseJson()), text).output
}
