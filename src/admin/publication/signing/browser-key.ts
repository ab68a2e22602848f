/** A publisher's own key, made in this browser and never able to leave it. */
import { type Signer, webSigner } from '#author/signer.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { publicationDatabase } from './publication-database.ts'

export type KeyFault =
  /** A page over plain http has no cryptography. */
  | 'no-crypto'
  /** This browser does not know Ed25519. */
  | 'no-ed25519'
  /** It keeps nothing: a private window, a full disk. */
  | 'not-kept'

export const keyFaultWords: Readonly<Record<KeyFault, string>> = {
  'no-crypto':
    'Cette page n’est pas servie en https : le navigateur ne peut pas signer. Signez hors ligne.',
  'no-ed25519':
    'Ce navigateur ne sait pas signer (Ed25519). Mettez-le à jour, ou signez hors ligne.',
  'not-kept':
    'Ce navigateur ne garde rien : la clé serait perdue. Quittez la navigation privée, ou signez hors ligne.',
}

const signerOf = (keys: CryptoKeyPair): Promise<Signer> => webSigner(crypto.subtle, keys)

/** `undefined` when this author has made none here. */
export const readBrowserKey = async (author: string): Promise<Signer | undefined> => {
  try {
    const kept = await publicationDatabase().keys.get(author)
    return kept === undefined ? undefined : await signerOf(kept.keys)
  } catch {
    return undefined
  }
}

/** `today` is `YYYY-MM-DD`. */
export const makeBrowserKey = async (
  author: string,
  today: string,
): Promise<Result<Signer, KeyFault>> => {
  // Absent from pages over plain http, whatever the types say.
  if (!globalThis.isSecureContext) return fail('no-crypto')
  let keys: CryptoKeyPair
  try {
    const made = await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])
    if (!('privateKey' in made)) return fail('no-ed25519')
    keys = made
  } catch {
    return fail('no-ed25519')
  }
  try {
    await publicationDatabase().keys.put({ author, keys, madeOn: today })
    // Asked once: the browser may otherwise drop it when the disk is full.
    await navigator.storage.persist()
  } catch {
    return fail('not-kept')
  }
  return succeed(await signerOf(keys))
}
