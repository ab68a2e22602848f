/** A browser of the console: its cookie, its page, its passkeys. */
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import {
  firstOptionsSchema,
  passkeyOptionsSchema,
  recoveryCodesSchema,
  staffLinkSchema,
  type StaffRole,
} from '../../../src/contract/staff.ts'
import { firstRunLink } from '../../../src/hub/people/staff-links.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'
import { drawnBytes, type HubStage, stageOrigin } from './hub-stage.ts'
import { SoftwareAuthenticator } from './software-authenticator.ts'

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

/** What the hub asks a passkey. */
export async function optionsFor(browser: Browser, url: string, body: object = {}) {
  const answer = await browser.post(url, body)
  return v.parse(passkeyOptionsSchema, answer.json()).options
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
  const asked = await browser.post('/api/session/first/options', { token, name })
  const { options } = v.parse(firstOptionsSchema, asked.json())
  const user = v.parse(v.object({ user: v.object({ id: v.string() }) }), options).user
  await browser.post('/api/session/first', {
    token,
    name,
    answer: first.register({ challenge: options.challenge, user }),
  })
  const more = await optionsFor(browser, '/api/session/passkeys/options')
  await browser.post('/api/session/passkeys', {
    answer: second.register({ challenge: more.challenge, user }),
  })
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
