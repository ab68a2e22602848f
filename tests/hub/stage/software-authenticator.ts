/** A passkey in software: real keys, real CBOR, real signatures (WebAuthn level 3), and the lies of a bad one. */
import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign as signWith,
} from 'node:crypto'
import { encodeCbor, type Cbor } from './cbor.ts'

/** COSE algorithms (RFC 9053). */
const algorithms = { es256: -7, ed25519: -8, rs256: -257 } as const
type Algorithm = keyof typeof algorithms

/** What an honest authenticator and browser would say, unless a test lies. */
export interface Lies {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  readonly type?: string
  readonly crossOrigin?: boolean
  readonly isVerified?: boolean
  readonly isPresent?: boolean
  readonly counter?: number
  /** base64url. */
  readonly userHandle?: string | null
  readonly id?: string
  /** In the place of « none », from what the authenticator says of itself and the hash of what the browser says. */
  readonly attestation?: (authData: Uint8Array, clientDataHash: Uint8Array) => Cbor
  readonly breakSignature?: boolean
}

export interface AskedOptions {
  readonly challenge: string
  readonly user?: { readonly id: string } | undefined
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()
const base64url = (data: Uint8Array) => Buffer.from(data).toString('base64url')

function newKeys(algorithm: Algorithm): { readonly privateKey: KeyObject; readonly cose: Cbor } {
  const keys =
    algorithm === 'es256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : algorithm === 'ed25519'
        ? generateKeyPairSync('ed25519')
        : generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { x, y, n, e } = keys.publicKey.export({ format: 'jwk' })
  const bytes = (part: string | undefined) => Buffer.from(part ?? '', 'base64url')
  const alg: readonly [number, Cbor] = [3, algorithms[algorithm]]
  const cose: Record<Algorithm, readonly (readonly [number, Cbor])[]> = {
    es256: [[1, 2], alg, [-1, 1], [-2, bytes(x)], [-3, bytes(y)]],
    ed25519: [[1, 1], alg, [-1, 6], [-2, bytes(x)]],
    rs256: [[1, 3], alg, [-1, bytes(n)], [-2, bytes(e)]],
  }
  return { privateKey: keys.privateKey, cose: new Map(cose[algorithm]) }
}

export class SoftwareAuthenticator {
  readonly id = base64url(randomBytes(32))
  readonly #origin: string
  readonly #algorithm: Algorithm
  readonly #keys: ReturnType<typeof newKeys>
  #counter = 0
  #userHandle: string | undefined

  constructor(origin: string, algorithm: Algorithm = 'es256') {
    this.#origin = origin
    this.#algorithm = algorithm
    this.#keys = newKeys(algorithm)
  }

  /** What `navigator.credentials.create()` answers. */
  register({ challenge, user }: AskedOptions, lies: Lies = {}) {
    this.#userHandle = user?.id
    const clientDataJSON = this.#clientData('webauthn.create', challenge, lies)
    const id = Buffer.from(lies.id ?? this.id, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const authData = Buffer.concat([
      this.#authData(lies, 0x40),
      Buffer.alloc(16),
      length,
      id,
      encodeCbor(this.#keys.cose),
    ])
    const none = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    const hash = sha256(Buffer.from(clientDataJSON, 'base64url'))
    const attestation = lies.attestation?.(authData, hash) ?? none
    return {
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      authenticatorAttachment: 'platform',
      clientExtensionResults: {},
      response: {
        clientDataJSON,
        attestationObject: base64url(encodeCbor(attestation)),
        transports: ['internal', 'hybrid'],
      },
    }
  }

  /** What `navigator.credentials.get()` answers. */
  prove({ challenge }: AskedOptions, lies: Lies = {}) {
    this.#counter += 1
    const clientDataJSON = this.#clientData('webauthn.get', challenge, lies)
    const authData = this.#authData(lies, 0)
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    const signature = this.#sign(signed)
    if (lies.breakSignature) signature[signature.length - 1]! ^= 1
    const userHandle = lies.userHandle === undefined ? this.#userHandle : lies.userHandle
    return {
      id: lies.id ?? this.id,
      rawId: lies.id ?? this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON,
        authenticatorData: base64url(authData),
        signature: base64url(signature),
        userHandle,
      },
    }
  }

  /** « Packed » signed by the passkey itself (WebAuthn level 3, section 8.2). */
  packed(certificates?: readonly Uint8Array[]): NonNullable<Lies['attestation']> {
    return (authData, clientDataHash) => {
      const sig = this.#sign(Buffer.concat([authData, clientDataHash]))
      const statement: [string, Cbor][] = [
        ['alg', algorithms[this.#algorithm]],
        ['sig', sig],
      ]
      if (certificates) statement.push(['x5c', certificates])
      return new Map<string, Cbor>([
        ['fmt', 'packed'],
        ['attStmt', new Map(statement)],
        ['authData', authData],
      ])
    }
  }

  #clientData(type: string, challenge: string, lies: Lies): string {
    const { origin = this.#origin, crossOrigin = false } = lies
    const said = {
      type: lies.type ?? type,
      challenge: lies.challenge ?? challenge,
      origin,
      crossOrigin,
    }
    return base64url(Buffer.from(JSON.stringify(said)))
  }

  #authData({ rpId, isVerified = true, isPresent = true, counter }: Lies, more: number): Buffer {
    const flags = more + (isPresent ? 1 : 0) + (isVerified ? 4 : 0)
    const tail = Buffer.alloc(5)
    tail[0] = flags
    tail.writeUInt32BE(counter ?? this.#counter, 1)
    return Buffer.concat([sha256(rpId ?? new URL(this.#origin).hostname), tail])
  }

  #sign(data: Uint8Array): Buffer {
    const digest = this.#algorithm === 'ed25519' ? null : 'sha256'
    return signWith(digest, data, this.#keys.privateKey)
  }
}
