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
import { type Asked, type Hub, type HubFault, nothingMore } from './hub.ts'

/** The options are the library's own on both sides: what matters is that they are there. */
const optionsSchema = <T extends object>() =>
  v.custom<T>(
    (input) =>
      typeof input === 'object' &&
      input !== null &&
      'challenge' in input &&
      typeof input.challenge === 'string',
  )
const creationSchema = optionsSchema<PublicKeyCredentialCreationOptionsJSON>()
const requestSchema = optionsSchema<PublicKeyCredentialRequestOptionsJSON>()

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

export interface Registration {
  /** `/api/session/first` or `/api/session/passkeys`; its options are asked at `<path>/options`. */
  readonly path: string
  /** Sent with both: the token of a one-time link. */
  readonly proof?: object
  /** Name under which the browser shows the passkey; that of the options when absent. */
  readonly name?: string
}

export async function registerPasskey(
  hub: Hub,
  { path, proof = {}, name }: Registration,
): Asked<unknown> {
  const options = await hub.post(`${path}/options`, proof, creationSchema)
  if (!options.ok) return options
  const { user } = options.value
  const optionsJSON =
    name === undefined
      ? options.value
      : { ...options.value, user: { ...user, name, displayName: name } }
  try {
    const answer = await startRegistration({ optionsJSON })
    return await hub.post(
      path,
      { ...proof, ...(name === undefined ? {} : { name }), answer },
      nothingMore,
    )
  } catch (error) {
    return whyNot(error)
  }
}

/** `/api/session` signs in, `/api/session/step-up` gives a fresh proof. */
export async function givePasskey(
  hub: Hub,
  path: '/api/session' | '/api/session/step-up',
): Asked<unknown> {
  const options = await hub.post(`${path}/options`, {}, requestSchema)
  if (!options.ok) return options
  try {
    const answer = await startAuthentication({ optionsJSON: options.value })
    return await hub.post(path, { answer }, nothingMore)
  } catch (error) {
    return whyNot(error)
  }
}
