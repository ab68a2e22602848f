import { expect, test } from 'vitest'
import { fromHex, toHex } from '../../src/seal/hex.ts'
import { aes128Gcm, messageKey, sharedSecret } from '../../src/seal/hpke.ts'
import { boxes } from './box-keys.ts'

/** RFC 9180, appendix A.1.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode. */
const vector = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  encapsulated: '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
  receiver: '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
  receiverPrivate: '4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8',
  secret: 'fe0e18c9f024ce43799ae393c7e8fe8fce9d218875e8227b0187c04e7d2ea1fc',
  key: '4531685d41d65f03dc48f6b8302c05b0',
  nonce: '56d890e5accaaf011cff4b7d',
  clear: '4265617574792069732074727574682c20747275746820626561757479',
  associated: '436f756e742d30',
  sealed:
    'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
}

async function agreed() {
  const pkcs8 = fromHex(`302e020100300506032b656e04220420${vector.receiverPrivate}`)
  const ours = await crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', false, ['deriveBits'])
  const theirs = await crypto.subtle.importKey(
    'raw',
    fromHex(vector.encapsulated),
    'X25519',
    false,
    [],
  )
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'X25519', public: theirs }, ours, 256),
  )
}

test('secret, key, nonce and message are those of RFC 9180', async () => {
  const [encapsulated, receiver] = [fromHex(vector.encapsulated), fromHex(vector.receiver)]
  const secret = await sharedSecret(boxes, await agreed(), encapsulated, receiver)
  expect(toHex(secret)).toBe(vector.secret)
  const { key, nonce } = await messageKey(boxes, secret, fromHex(vector.info), aes128Gcm)
  expect([toHex(key), toHex(nonce)]).toEqual([vector.key, vector.nonce])
  const sealed = await boxes.encrypt(key, nonce, fromHex(vector.associated), fromHex(vector.clear))
  expect(toHex(sealed)).toBe(vector.sealed)
})
