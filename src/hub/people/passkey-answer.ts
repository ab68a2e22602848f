/** What a browser's passkey answers (WebAuthn level 3, JSON form), as it arrives: shapes only, nothing is proven yet. */
import * as v from 'valibot'

const base64url = v.pipe(v.string(), v.maxLength(40_000), v.regex(/^[\w-]+$/, 'base64url attendu'))

const answerEntries = {
  id: v.pipe(base64url, v.maxLength(1400)),
  rawId: v.pipe(base64url, v.maxLength(1400)),
  type: v.literal('public-key'),
}

const transports = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/, 'moyen de connexion attendu'))),
  v.maxLength(20),
)

/** What the browser adds and the hub does not use is left out. */
export const registrationAnswerSchema = v.object({
  ...answerEntries,
  response: v.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    /** How the authenticator is reached: said back to the browser, so that it proposes the right one. */
    transports: v.optional(transports, []),
  }),
})
export type RegistrationAnswer = v.InferOutput<typeof registrationAnswerSchema>

export const proofAnswerSchema = v.object({
  ...answerEntries,
  response: v.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: v.nullish(base64url),
  }),
})
export type ProofAnswer = v.InferOutput<typeof proofAnswerSchema>

const clientDataSchema = v.object({
  type: v.string(),
  challenge: base64url,
  origin: v.string(),
  crossOrigin: v.optional(v.boolean(), false),
})
export type ClientData = v.InferOutput<typeof clientDataSchema>

/** What the browser itself says of the page that asked; `undefined` when it is not such a text. */
export function readClientData(clientDataJSON: string): ClientData | undefined {
  try {
    const text = Buffer.from(clientDataJSON, 'base64url').toString('utf8')
    const result = v.safeParse(clientDataSchema, JSON.parse(text))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

export const readTransports = (kept: string): string[] =>
  v.parse(v.pipe(v.string(), v.parseJson(), transports), kept)
