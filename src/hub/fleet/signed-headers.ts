/** The four headers of `contract/signed-request.ts`, before anything of them is believed. */
import type { IncomingHttpHeaders } from 'node:http'
import * as v from 'valibot'
import { terminalIdSchema } from '#contract/enrolment.ts'
import { signedRequestHeaders } from '#contract/signed-request.ts'

/** Twice the same header arrives as one text with a comma: no pattern lets it through. */
const signedHeadersSchema = v.object({
  [signedRequestHeaders.terminal]: terminalIdSchema,
  // Fifteen digits stay exact, and go to the year 33658.
  [signedRequestHeaders.time]: v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/)),
  [signedRequestHeaders.nonce]: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  [signedRequestHeaders.signature]: v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/)),
})

export interface SignedHeaders {
  readonly terminal: string
  /** Milliseconds since 1970. */
  readonly time: number
  readonly nonce: string
  readonly signature: string
}

/** Undefined where one is missing or malformed. */
export function readSignedHeaders(headers: IncomingHttpHeaders): SignedHeaders | undefined {
  const found = v.safeParse(signedHeadersSchema, headers)
  if (!found.success) return undefined
  const { output } = found
  return {
    terminal: output[signedRequestHeaders.terminal],
    time: Number(output[signedRequestHeaders.time]),
    nonce: output[signedRequestHeaders.nonce],
    signature: output[signedRequestHeaders.signature],
  }
}

/** Whether the request claims to be a terminal's, well or badly. */
export const claimsTerminal = (headers: IncomingHttpHeaders): boolean =>
  Object.values(signedRequestHeaders).some((name) => headers[name] !== undefined)
