/** Asks the browser for a security key (WebAuthn level 3). Nothing of it leaves this PC. */
import { fail, type Result, succeed } from '#contract/result.ts'
import { fromBase64Url, toBase64Url } from '#seal/assisted/base64.ts'
import type { Assertion } from '#seal/assisted/verify-assertion.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface KeyQuestion {
  readonly rpId: string
  /** base64url */
  readonly challenge: string
  /** Names of the keys that may answer, base64url. */
  readonly credentials: readonly string[]
  /** For the extension `prf`. */
  readonly salt: Bytes
  readonly signal: AbortSignal
}

export interface KeyAnswer extends Assertion {
  readonly credential: string
  /** What the key gives for the salt; absent when it has no such extension. */
  readonly prf: Bytes | undefined
}

/**
 * `cancelled`: by the signal. `no-answer`: nobody touched it, no PIN, or none of those keys; the browser does not say which.
 * `impossible`: not in this browser, or not at this address.
 */
export type KeySilence = 'cancelled' | 'no-answer' | 'impossible'

/** So long does the browser wait for a touch and a PIN. */
const answerMs = 60_000

/** Whether this browser knows of keys at all. */
export const knowsKeys = (): boolean =>
  'PublicKeyCredential' in globalThis && 'credentials' in navigator

/** Never rejects. */
export async function askKey(question: KeyQuestion): Promise<Result<KeyAnswer, KeySilence>> {
  const { rpId, challenge, credentials, salt, signal } = question
  try {
    const found = await navigator.credentials.get({
      signal,
      publicKey: {
        rpId,
        challenge: fromBase64Url(challenge),
        allowCredentials: credentials.map((id) => ({ type: 'public-key', id: fromBase64Url(id) })),
        userVerification: 'required',
        timeout: answerMs,
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    if (!(found instanceof PublicKeyCredential)) return fail('no-answer')
    const { response } = found
    if (!(response instanceof AuthenticatorAssertionResponse)) return fail('no-answer')
    const first = found.getClientExtensionResults().prf?.results?.first
    return succeed({
      credential: toBase64Url(new Uint8Array(found.rawId)),
      clientData: new Uint8Array(response.clientDataJSON),
      authenticatorData: new Uint8Array(response.authenticatorData),
      signature: new Uint8Array(response.signature),
      prf: first && bytesOf(first),
    })
  } catch (error) {
    if (signal.aborted) return fail('cancelled')
    const name = error instanceof DOMException ? error.name : ''
    return fail(name === 'NotAllowedError' ? 'no-answer' : 'impossible')
  }
}

const bytesOf = (source: BufferSource): Bytes =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : Uint8Array.from(new Uint8Array(source.buffer, source.byteOffset, source.byteLength))
