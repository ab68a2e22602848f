/**
 * Whether what a passkey answered is proof (WebAuthn level 3, sections 7.1 and 7.2). The signatures and formats are
 * `@simplewebauthn`'s work; what a person can do something about is checked here first, so that each has its own sentence.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject, parseAuthenticatorData } from '@simplewebauthn/server/helpers'
import { challengeMs } from './challenges.ts'
import type { ClientData, ProofAnswer, RegistrationAnswer } from './passkey-answer.ts'
import { Refusal } from '../refusal.ts'
import { refuseSession } from './session-refusal.ts'

/** EdDSA, ES256, RS256 (the chips of Windows PCs): COSE algorithms (RFC 9053). */
const algorithms = [-8, -7, -257]

export interface KnownPasskey {
  /** base64url. */
  readonly credential: string
  readonly transports: string[]
}

export interface ProvenPasskey {
  readonly credential: string
  /** COSE. */
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
}

export interface AskedPerson {
  readonly name: string
  /** base64url. */
  readonly handle: string
  readonly passkeys: readonly KnownPasskey[]
}

/** Passkeys belong to this host, whatever its port. `origin` as in the settings. */
const relyingParty = (origin: string) => new URL(origin).hostname

export const askForNewPasskey = (
  origin: string,
  challenge: Uint8Array<ArrayBuffer>,
  { name, handle, passkeys }: AskedPerson,
) =>
  generateRegistrationOptions({
    rpName: 'Escale',
    rpID: relyingParty(origin),
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(handle, 'base64url')),
    challenge,
    timeout: challengeMs,
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ credential, transports }) => ({
      id: credential,
      transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })

/** Without `passkeys`, any that the browser holds for us. */
export const askForProof = (
  origin: string,
  challenge: Uint8Array<ArrayBuffer>,
  passkeys: readonly KnownPasskey[] = [],
) =>
  generateAuthenticationOptions({
    rpID: relyingParty(origin),
    challenge,
    timeout: challengeMs,
    allowCredentials: passkeys.map(({ credential, transports }) => ({
      id: credential,
      transports,
    })),
    userVerification: 'required',
  })

function checkPage(clientData: ClientData, type: string, origin: string): void {
  if (clientData.origin !== origin || clientData.crossOrigin) throw refuseSession('bad-origin')
  if (clientData.type !== type) throw refuseSession('bad-passkey')
}

function checkDevice(authenticatorData: Uint8Array<ArrayBuffer>, origin: string): void {
  const { rpIdHash, flags } = parseAuthenticatorData(authenticatorData)
  const expected = createHash('sha256').update(relyingParty(origin)).digest()
  if (rpIdHash.length !== expected.length || !timingSafeEqual(rpIdHash, expected))
    throw refuseSession('bad-origin')
  if (!flags.uv) throw refuseSession('unverified-passkey')
}

/** The library and its decoders throw on whatever they cannot read: all of it is one refusal. */
async function orBadPasskey<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refuseSession('bad-passkey')
  }
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))

/**
 * Throws `Refusal` « bad-origin », « unverified-passkey », « bad-passkey ». The challenge of `clientData` has been spent.
 * Attestations with certificates are refused: nobody asked for one, and checking it would make the hub ask addresses that
 * the certificate names.
 */
export const verifyNewPasskey = (
  origin: string,
  clientData: ClientData,
  { id, rawId, type, response }: RegistrationAnswer,
): Promise<ProvenPasskey> =>
  orBadPasskey(async () => {
    checkPage(clientData, 'webauthn.create', origin)
    const attestation = decodeAttestationObject(bytesOf(response.attestationObject))
    checkDevice(attestation.get('authData'), origin)
    const format = attestation.get('fmt')
    const isPlain = format === 'none' || format === 'packed'
    if (!isPlain || attestation.get('attStmt').get('x5c') !== undefined)
      throw refuseSession('bad-passkey')
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { id, rawId, type, response, clientExtensionResults: {} },
      expectedChallenge: clientData.challenge,
      expectedOrigin: origin,
      expectedRPID: relyingParty(origin),
      supportedAlgorithmIDs: algorithms,
    })
    // The id that is kept is the one the authenticator has signed for.
    if (!verified || registrationInfo.credential.id !== id) throw refuseSession('bad-passkey')
    const { publicKey, counter } = registrationInfo.credential
    return { credential: id, publicKey, counter }
  })

/**
 * The passkey's new counter, which the caller compares with the last. Throws `Refusal` « bad-origin », « unverified-passkey »,
 * « bad-passkey ». The challenge of `clientData` has been spent.
 */
export const verifyProof = (
  origin: string,
  clientData: ClientData,
  { id, rawId, type, response }: ProofAnswer,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<number> =>
  orBadPasskey(async () => {
    checkPage(clientData, 'webauthn.get', origin)
    checkDevice(bytesOf(response.authenticatorData), origin)
    const { clientDataJSON, authenticatorData, signature } = response
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId,
        type,
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: clientData.challenge,
      expectedOrigin: origin,
      expectedRPID: relyingParty(origin),
      // From 0: the library would compare before it checks the signature, and anybody could then cry copy.
      credential: { id, publicKey, counter: 0 },
    })
    if (!verified) throw refuseSession('bad-passkey')
    return authenticationInfo.newCounter
  })
