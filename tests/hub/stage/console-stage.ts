/** A browser of the console: its cookie, its page, its passkeys. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import {
  recoveryCodesSchema,
  staffLinkSchema,
  type StaffRole,
} from '../../../src/contract/staff.ts'
import { hubRefusalSchema } from '../../../src/contract/hub-refusal.ts'
import { firstRunLink } from '../../../src/hub/people/staff-links.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'
import { drawnBytes, type HubStage, stageOrigin } from './hub-stage.ts'
import { type AskedOptions, SoftwareAuthenticator } from './software-authenticator.ts'

export type Headers = Readonly<Record<string, string>>

export class Browser {
  readonly #app: FastifyInstance
  /** Without `__Host-escale=`; `undefined` when signed out. */
  cookie: string | undefined

  constructor(app: FastifyInstance, cookie?: string) {
    this.#app = app
    this.cookie = cookie
  }

  get(url: string, headers: Headers = {}) {
    return this.#app.inject({ method: 'GET', url, headers: { ...this.#cookies(), ...headers } })
  }

  /** As our page asks. */
  async post(url: string, body: object = {}, headers: Headers = {}) {
    const answer = await this.#app.inject({
      method: 'POST',
      url,
      payload: body,
      headers: { origin: stageOrigin, 'escale-csrf': '1', ...this.#cookies(), ...headers },
    })
    const given = /^__Host-escale=([^;]*)/.exec(String(answer.headers['set-cookie'] ?? ''))
    if (given) this.cookie = given[1] === '' ? undefined : given[1]
    return answer
  }

  #cookies(): Headers {
    return this.cookie === undefined ? {} : { cookie: `__Host-escale=${this.cookie}` }
  }
}

export const tokenOf = (path: string): string => path.replace('/admin/#entree=', '')

const askedSchema = v.object({
  options: v.object({
    challenge: v.string(),
    user: v.optional(v.object({ id: v.string() })),
  }),
})

/** What the hub asks a passkey. */
export async function optionsFor(
  browser: Browser,
  url: string,
  body: object = {},
): Promise<AskedOptions> {
  const answer = await browser.post(url, body)
  return v.parse(askedSchema, answer.json()).options
}

export interface Colleague {
  readonly browser: Browser
  readonly passkeys: readonly [SoftwareAuthenticator, SoftwareAuthenticator]
  readonly codes: readonly string[]
}

/** From a link to two passkeys and ten codes. */
export async function settleIn(
  app: FastifyInstance,
  path: string,
  name?: string,
): Promise<Colleague> {
  const browser = new Browser(app)
  const token = tokenOf(path)
  const [first, second] = [
    new SoftwareAuthenticator(stageOrigin),
    new SoftwareAuthenticator(stageOrigin, 'ed25519'),
  ]
  const options = await optionsFor(browser, '/api/session/first/options', { token, name })
  await browser.post('/api/session/first', { token, name, answer: first.register(options) })
  const more = await optionsFor(browser, '/api/session/passkeys/options')
  await browser.post('/api/session/passkeys', { answer: second.register(more) })
  const made = await browser.post('/api/session/recovery-codes')
  const { codes } = v.parse(recoveryCodesSchema, made.json())
  return { browser, passkeys: [first, second], codes }
}

/** The hub's first administrator, by the link that the server prints. */
export async function settleAdministrator(
  { app, clock }: HubStage,
  store: HubStore,
): Promise<Colleague> {
  const link = await firstRunLink({ store, clock, random: drawnBytes('first link') })
  if (!link) throw new Error('this hub has an administrator')
  return settleIn(app, link.path, 'Marie')
}

/** Invited by an administrator, and settled in. */
export async function settleColleague(
  { app }: HubStage,
  administrator: Colleague,
  role: StaffRole,
  name = 'Paul',
): Promise<Colleague> {
  const answer = await administrator.browser.post('/api/admin/staff', { name, role })
  return settleIn(app, v.parse(staffLinkSchema, answer.json()).path)
}

/** A browser in which this passkey has signed in. */
export async function signIn(
  { app }: Pick<HubStage, 'app'>,
  passkey: SoftwareAuthenticator,
): Promise<Browser> {
  const browser = new Browser(app)
  const options = await optionsFor(browser, '/api/session/options')
  const answer = await browser.post('/api/session', { answer: passkey.prove(options) })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return browser
}

/** A fresh proof in this browser. */
export async function stepUp(browser: Browser, passkey: SoftwareAuthenticator): Promise<void> {
  const options = await optionsFor(browser, '/api/session/step-up/options')
  const answer = await browser.post('/api/session/step-up', { answer: passkey.prove(options) })
  if (answer.statusCode !== 200) throw new Error(answer.body)
}

/** `200`, or the status and the code of a refusal. */
export function outcomeOf(answer: { readonly statusCode: number; readonly body: string }): string {
  if (answer.statusCode < 400) return String(answer.statusCode)
  const { code, message } = v.parse(hubRefusalSchema, JSON.parse(answer.body))
  // A sentence for people: it ends like one.
  if (!/[.]$/.test(message)) throw new Error(`not a sentence: ${message}`)
  return `${answer.statusCode} ${code}`
}
