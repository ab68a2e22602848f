/**
 * The keys that open what devices have sealed: PEM blocks (PKCS #8, X25519) in one file that only the hub's account reads,
 * made at the first start. The first block is the one devices seal to; those after it open what was sealed before they were
 * replaced. Several hubs have the same file.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  webcrypto,
} from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OutboxKey } from '#contract/outbox.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import type { BoxOpener } from '#seal/sealed-box.ts'
import { makeFolder } from '../make-folder.ts'

export interface RecordKey extends OutboxKey {
  readonly opener: BoxOpener
}

export interface RecordKeys {
  /** What devices seal to. */
  readonly current: RecordKey
  readonly byId: ReadonlyMap<string, RecordKey>
}

const block = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g
const { subtle } = webcrypto

/** How devices name a key: the first 16 digits of the SHA-256 of its public half. */
const idOf = (publicHex: string) =>
  createHash('sha256').update(Buffer.from(publicHex, 'hex')).digest('hex').slice(0, 16)

async function openPem(pem: string): Promise<RecordKey | undefined> {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType !== 'x25519') return undefined
    // RFC 8410: the last 32 bytes are the key itself.
    const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
    const publicKey = spki.subarray(-32).toString('hex')
    const der = key.export({ format: 'der', type: 'pkcs8' })
    const ours = await subtle.importKey('pkcs8', der, 'X25519', false, ['deriveBits'])
    return {
      id: idOf(publicKey),
      publicKey,
      opener: {
        publicHex: publicKey,
        agree: async (bytes) => {
          const theirs = await subtle.importKey('raw', bytes, 'X25519', false, [])
          const algorithm = { name: 'X25519', public: theirs }
          return new Uint8Array(await subtle.deriveBits(algorithm, ours, 256))
        },
      },
    }
  } catch {
    return undefined
  }
}

/** `text` as the file holds it. */
export async function openRecordKeys(text: string): Promise<Result<RecordKeys, 'no-key'>> {
  const opened = await Promise.all([...text.matchAll(block)].map(([pem]) => openPem(pem)))
  const keys = opened.filter((key) => key !== undefined)
  const [current] = keys
  if (!current || keys.length < opened.length) return fail('no-key')
  return succeed({ current, byId: new Map(keys.map((key) => [key.id, key])) })
}

export const newRecordKey = (): string => {
  const { privateKey } = generateKeyPairSync('x25519')
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Made when the file is not there, never over one that is. The fault is a French sentence. */
export async function readRecordKeys(path: string): Promise<Result<RecordKeys, string>> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (!isMissing(error))
      return fail(
        `La clé des comptes rendus ne peut pas être lue : « ${path} ». Vérifiez les droits.`,
      )
    text = newRecordKey()
    try {
      makeFolder(dirname(path))
      writeFileSync(path, text, { mode: 0o600, flag: 'wx', flush: true })
    } catch {
      return fail(
        `La clé des comptes rendus ne peut pas être faite : « ${path} ». Vérifiez que ce compte peut écrire là.`,
      )
    }
  }
  const keys = await openRecordKeys(text)
  return keys.ok
    ? keys
    : fail(
        `« ${path} » n’est pas un fichier de clés des comptes rendus. Remettez celui de la sauvegarde : sans lui, ce qui attend ne peut plus être lu.`,
      )
}
