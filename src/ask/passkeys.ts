/** Passkeys (WebAuthn level 3) through the hub: options, the person's gesture, the answer. */
import {
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import * as v from 'valibot'
import { fail, type Result } from '#contract/result.ts'
import { passkeyOptionsSchema } from '#contract/staff.ts'
import { type Asked, type Hub, type HubFault, nothingMore } from './hub.ts'

/** What the browser is asked is the library's own on both sides: what matters is that it is there. */
const optionsSchema = <T extends object>() =>
  v.custom<T>((input) => v.is(passkeyOptionsSchema.entries.options, input))
const creationSchema = v.looseObject({
  options: optionsSchema<PublicKeyCredentialCreationOptionsJSON>(),
})
const requestSchema = v.looseObject({
  options: optionsSchema<PublicKeyCredentialRequestOptionsJSON>(),
})

const sentences = {
  'passkey-cancelled': 'La clé d’accès n’a pas été donnée. Réessayez quand vous êtes prêt.',
  'passkey-known': 'Cette clé d’accès est déjà enregistrée. Prenez-en une autre.',
  'passkey-impossible':
    'Ce navigateur, ou cette adresse, ne permet pas les clés d’accès. Ouvrez la console en https, ou sur « localhost », avec un navigateur récent.',
} as const

const passkeyFault = (code: keyof typeof sentences): Result<never, HubFault> =>
  fail({ status: 0, code, message: sentences[code], body: undefined })

/** The names of the standard (section 5.1), as the library passes them on. */
const whyNot = (error: unknown) => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return passkeyFault('passkey-known')
  if (name === 'SecurityError' || name === 'NotSupportedError')
    return passkeyFault('passkey-impossible')
  if (error instanceof WebAuthnError || error instanceof DOMException)
    return passkeyFault('passkey-cancelled')
  return passkeyFault('passkey-impossible')
}

/**
 * One more passkey. `path` is `/api/session/first` or `/api/session/passkeys`, `proof` what goes with both requests: the
 * token of a one-time link and the name that goes with it.
 */
export async function registerPasskey(hub: Hub, path: string, proof: object = {}): Asked<unknown> {
  const asked = await hub.post(`${path}/options`, proof, creationSchema)
  if (!asked.ok) return asked
  try {
    const answer = await startRegistration({ optionsJSON: asked.value.options })
    return await hub.post(path, { ...proof, answer }, nothingMore)
  } catch (error) {
    return whyNot(error)
  }
}

/** `/api/session` signs in, `/api/session/step-up` gives a fresh proof. */
export async function givePasskey(
  hub: Hub,
  path: '/api/session' | '/api/session/step-up',
): Asked<unknown> {
  const asked = await hub.post(`${path}/options`, {}, requestSchema)
  if (!asked.ok) return asked
  try {
    const answer = await startAuthentication({ optionsJSON: asked.value.options })
    return await hub.post(path, { answer }, nothingMore)
  } catch (error) {
    return whyNot(error)
  }
}
