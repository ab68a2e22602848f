/**
 * How a terminal proves that a request is its own: an Ed25519 signature (RFC 8032) over what the request is, made with a
 * key that never leaves the terminal. No schema library here: the kiosk's page sends these.
 *
 * The hub refuses what it has seen (nonce), what is too old or too new (`maxSkewMs`), a key that is not accepted; each
 * refusal has its own code, and says the hub's time so that a terminal whose clock is wrong can count from there. Nonces are
 * remembered for requests that write: a GET sent twice changes nothing, and terminals look far more often than they report.
 */

/** Names of the headers, all lower case. */
export const signedRequestHeaders = {
  terminal: 'escale-terminal',
  /** Milliseconds since 1970 by the hub's time, as the terminal reckons it. */
  time: 'escale-time',
  /** 16 random bytes in hexadecimal, never used twice. */
  nonce: 'escale-nonce',
  /** 64 bytes in hexadecimal. */
  signature: 'escale-signature',
} as const

/** A request signed further than this from the hub's time is refused as `clock-skewed`. */
export const maxSkewMs = 600_000

/** The hub's time, milliseconds since 1970, on every answer to a signed request. */
export const hubTimeHeader = 'escale-hub-time'

export interface RequestToSign {
  /** Upper case. */
  readonly method: string
  /** Path and query as sent. */
  readonly path: string
  /** SHA-256 of the body in hexadecimal; that of no bytes when there is none. */
  readonly bodySha256: string
  readonly terminal: string
  readonly time: number
  readonly nonce: string
}

/** The text whose UTF-8 bytes are signed. */
export const textToSign = (request: RequestToSign): string =>
  [
    'escale-request/1',
    request.method,
    request.path,
    request.bodySha256,
    request.terminal,
    String(request.time),
    request.nonce,
  ].join('\n')

/** Why a signed request was refused: the `code` of the answer, 401 unless said otherwise. */
export const signedRequestRefusals = [
  /** Headers missing, malformed, or given twice. */
  'not-signed',
  'unknown-terminal',
  'bad-signature',
  /** The nonce was used before. */
  'replayed',
  'clock-skewed',
  /** Enrolled, and waiting for an administrator (403). */
  'pending',
  /** An administrator has withdrawn this terminal (403). */
  'revoked',
  /** Two PCs use the key of this terminal: an administrator has to enrol one of them again (409). */
  'cloned',
  /** A tablet asks what is a terminal's to ask, or the other way round (403). */
  'other-kind',
] as const
export type SignedRequestRefusal = (typeof signedRequestRefusals)[number]
