/** The hub, asked in JSON. Every answer is parsed here and trusted afterwards; what can be foreseen is a value. */
import * as v from 'valibot'
import { type HubRefusal, hubRefusalSchema } from '#contract/hub-refusal.ts'
import { fail, type Result, succeed } from '#contract/result.ts'

/** A refusal of the hub, or why there is no answer: codes `unreachable` and `bad-answer` are ours. */
export interface HubFault extends HubRefusal {
  /** HTTP status, 0 when there was no answer. */
  readonly status: number
  /** What came with the refusal, for the few that carry more than a sentence (`draftConflictSchema`). */
  readonly body: unknown
}
export type Asked<T> = Promise<Result<T, HubFault>>
export type AnswerSchema<T> = v.GenericSchema<unknown, T>

export interface HubRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** From the root of the hub: `/api/admin/fleet`. */
  readonly path: string
  readonly body?: object | Uint8Array<ArrayBuffer>
  /** Milliseconds after which there is no answer; half a minute where nothing is said, five of them for files. */
  readonly withinMs?: number
}

export interface Hub {
  readonly ask: <T>(request: HubRequest, schema: AnswerSchema<T>) => Asked<T>
  readonly get: <T>(path: string, schema: AnswerSchema<T>) => Asked<T>
  readonly post: <T>(path: string, body: object, schema: AnswerSchema<T>) => Asked<T>
  /** Bytes as they are: metadata and files of a release. */
  readonly send: <T>(
    method: 'POST' | 'PUT',
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    schema: AnswerSchema<T>,
  ) => Asked<T>
}

/** For answers that say nothing more than yes. */
export const nothingMore: AnswerSchema<unknown> = v.unknown()

/** The ways of asking, over one that may add something to each request. */
export const hubOver = (ask: Hub['ask']): Hub => ({
  ask,
  get: (path, schema) => ask({ method: 'GET', path }, schema),
  post: (path, body, schema) => ask({ method: 'POST', path, body }, schema),
  send: (method, path, bytes, schema) => ask({ method, path, body: bytes }, schema),
})

const answerWithinMs = 30_000
/** A file of 20 MB over a line of 1 Mbit/s takes three minutes. */
const sendWithinMs = 300_000

const initOf = ({ method, body, withinMs }: HubRequest): RequestInit => {
  const isBytes = body instanceof Uint8Array
  return {
    method,
    credentials: 'same-origin',
    cache: 'no-cache',
    redirect: 'error',
    signal: AbortSignal.timeout(withinMs ?? (isBytes ? sendWithinMs : answerWithinMs)),
    headers: {
      accept: 'application/json',
      // A form of another site cannot set it (the hub also looks at Origin).
      ...(method === 'GET' ? {} : { 'escale-csrf': '1' }),
      ...(body === undefined
        ? {}
        : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isBytes ? body : JSON.stringify(body) }),
  }
}

const unreachable: HubFault = {
  status: 0,
  code: 'unreachable',
  message: 'Le serveur ne répond pas. Vérifiez le réseau, puis réessayez.',
  body: undefined,
}

const badAnswer = (status: number): HubFault => ({
  status,
  code: 'bad-answer',
  message:
    'La réponse du serveur n’est pas celle attendue. Rechargez la page : elle est peut-être plus ancienne que lui.',
  body: undefined,
})

/** An empty body is a yes without details. */
const readBody = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  return text === '' ? undefined : JSON.parse(text)
}

const refusalOf = (status: number, body: unknown): HubFault => {
  const refusal = v.safeParse(v.looseObject(hubRefusalSchema.entries), body)
  if (!refusal.success) return badAnswer(status)
  const { code, message } = refusal.output
  return { status, code, message, body }
}

/** As much of `fetch` as is used. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>

/** The hub that served this page. */
export const createHub = (fetchIt: Fetch = fetch): Hub =>
  hubOver(async (request, schema) => {
    let response: Response
    let body: unknown
    try {
      response = await fetchIt(request.path, initOf(request))
    } catch {
      return fail(unreachable)
    }
    try {
      body = await readBody(response)
    } catch {
      return fail(badAnswer(response.status))
    }
    if (!response.ok) return fail(refusalOf(response.status, body))
    const answer = v.safeParse(schema, body)
    return answer.success ? succeed(answer.output) : fail(badAnswer(response.status))
  })
