/**
 * Makes a security key known to a deployment (WebAuthn level 3), in this browser: a key pair for this address on the key, then what
 * it alone opens. Nothing goes to the hub but the draft that holds the public halves.
 */
import type { AidantKey } from '#contract/aidant.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { fromBase64Url, toBase64Url } from '#seal/assisted/base64.ts'
import { prfSalt, sealingKeyOf } from '#seal/assisted/security-key.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** `known`: this deployment has it already. `no-prf`: it proves who is there, and could open nothing. */
export type KeyFault = 'cancelled' | 'impossible' | 'known' | 'no-prf' | 'other-algorithm'

export interface KeyOrder {
  /** The page's own host: where terminals are served from. */
  readonly rpId: string
  /** As the browser shows it while it waits: the aidant's id in the file. */
  readonly aidant: string
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Those of the deployment, base64url. */
  readonly known: readonly string[]
}

/** COSE numbers of what terminals can verify (RFC 9053). */
const algorithms = new Map([
  [-7, 'ES256'],
  [-8, 'EdDSA'],
] as const)

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
const descriptor = (credential: string) =>
  ({ type: 'public-key', id: fromBase64Url(credential) }) as const
const prf = { prf: { eval: { first: prfSalt } } } as const

/** Never rejects. */
export async function registerKey(order: KeyOrder): Promise<Result<AidantKey, KeyFault>> {
  try {
    return await register(order)
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    if (name === 'InvalidStateError') return fail('known')
    return fail(name === 'NotAllowedError' ? 'cancelled' : 'impossible')
  }
}

async function register({ rpId, aidant, today, known }: KeyOrder) {
  const made = await navigator.credentials.create({
    publicKey: {
      rp: { id: rpId, name: 'Escale' },
      user: { id: random(16), name: aidant, displayName: aidant },
      challenge: random(32),
      pubKeyCredParams: [...algorithms.keys()].map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: known.map(descriptor),
      authenticatorSelection: {
        // A key that is carried about, and not this PC.
        authenticatorAttachment: 'cross-platform',
        residentKey: 'discouraged',
        userVerification: 'required',
      },
      attestation: 'none',
      extensions: prf,
    },
  })
  if (!(made instanceof PublicKeyCredential)) return fail<KeyFault>('cancelled')
  const { response } = made
  if (!(response instanceof AuthenticatorAttestationResponse)) return fail<KeyFault>('impossible')
  const algorithm = algorithmOf(response.getPublicKeyAlgorithm())
  const publicKey = response.getPublicKey()
  if (algorithm === undefined || !publicKey) return fail<KeyFault>('other-algorithm')
  const credential = toBase64Url(new Uint8Array(made.rawId))
  const given = made.getClientExtensionResults().prf
  // Most keys say that they can, and give it when they are asked a second time.
  const secret = given?.results?.first ?? (given?.enabled ? await askPrf(rpId, credential) : null)
  if (!secret) return fail<KeyFault>('no-prf')
  return succeed<AidantKey>({
    name: `Clé du ${today}`,
    credential,
    rpId,
    algorithm,
    publicKey: toBase64Url(new Uint8Array(publicKey)),
    sealTo: await sealingKeyOf(bytesOf(secret)),
  })
}

const algorithmOf = (number: number) => [...algorithms].find(([known]) => known === number)?.[1]

async function askPrf(rpId: string, credential: string): Promise<BufferSource | undefined> {
  const found = await navigator.credentials.get({
    publicKey: {
      rpId,
      challenge: random(32),
      allowCredentials: [descriptor(credential)],
      userVerification: 'required',
      extensions: prf,
    },
  })
  return found instanceof PublicKeyCredential
    ? found.getClientExtensionResults().prf?.results?.first
    : undefined
}

const bytesOf = (source: BufferSource): Bytes =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : Uint8Array.from(new Uint8Array(source.buffer, source.byteOffset, source.byteLength))
