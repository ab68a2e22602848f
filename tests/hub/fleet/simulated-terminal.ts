/**
 * A terminal as the hub sees it: a key, signed requests, a release that it fetches, tries and keeps or leaves. For suites,
 * journeys and benches: over `inject`, or over the network.
 */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { type CounterBatch, walkOutcomes } from '#contract/counters.ts'
import { type EnrolledKind, type Enrolment, enrolmentSchema } from '#contract/enrolment.ts'
import { hubTimeHeader, signedRequestHeaders, textToSign } from '#contract/signed-request.ts'
import type { TerminalStatusReport, trialOutcomes } from '#contract/terminal-report.ts'
import type { WipeReceipt } from '#contract/wipe-receipt.ts'

export interface Asked {
  readonly method: 'GET' | 'POST'
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type Ask = (asked: Asked) => Promise<Answered>

export const askThrough =
  (app: FastifyInstance, remoteAddress = '127.0.0.1'): Ask =>
  async ({ method, path, headers, body }) => {
    const answer = await app.inject({
      method,
      url: path,
      headers,
      remoteAddress,
      ...(body !== undefined && { payload: body }),
    })
    const texts = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
    return { status: answer.statusCode, headers: Object.fromEntries(texts), body: answer.body }
  }

/** `origin`: `http://127.0.0.1:4173`. */
export const askOver =
  (origin: string): Ask =>
  async ({ method, path, headers, body }) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body }),
    })
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    }
  }

/** What a terminal holds that another PC would have after a copy of its disk. */
export interface TerminalDisk {
  readonly keys: ReturnType<typeof makeKeys>
  terminal: string | undefined
}

const makeKeys = () => generateKeyPairSync('ed25519')

type Release = TerminalStatusReport['release']
type TrialOutcome = (typeof trialOutcomes)[number]

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export class SimulatedTerminal {
  readonly disk: TerminalDisk
  readonly #ask: Ask
  readonly #nowMs: () => number
  /** What it adds to its clock to tell the hub's time, as last heard. */
  #hubAheadMs = 0
  readonly #etags = new Map<string, string>()
  #boot = randomBytes(16).toString('hex')
  #release: Release = {
    active: null,
    previous: null,
    pending: null,
    failed: null,
    isOnTrial: false,
  }
  #trial: TerminalStatusReport['trial'] = null

  /** `nowMs`: the clock of the PC. A `disk` that another holds makes it a copy. */
  constructor(
    ask: Ask,
    nowMs: () => number,
    disk: TerminalDisk = { keys: makeKeys(), terminal: undefined },
  ) {
    this.#ask = ask
    this.#nowMs = nowMs
    this.disk = disk
  }

  get publicKey(): string {
    const { x = '' } = this.disk.keys.publicKey.export({ format: 'jwk' })
    return Buffer.from(x, 'base64url').toString('hex')
  }

  get id(): string {
    if (this.disk.terminal === undefined) throw new Error('this terminal has not enrolled')
    return this.disk.terminal
  }

  get release(): Release {
    return this.#release
  }

  /** A new start: whatever was in memory is gone, the release stays. */
  restart(): void {
    this.#boot = randomBytes(16).toString('hex')
    this.#hubAheadMs = 0
    this.#trial = null
  }

  /** Not signed. Keeps the name it is given. */
  async enrol(
    code: string,
    isSupervised = true,
    kind: EnrolledKind = 'terminal',
  ): Promise<Answered> {
    const body = JSON.stringify({ code, publicKey: this.publicKey, isSupervised, kind })
    const answer = await this.#heard({
      method: 'POST',
      path: '/api/enrolment',
      headers: { 'content-type': 'application/json' },
      body,
    })
    if (answer.status === 200)
      this.disk.terminal = v.parse(enrolmentSchema, JSON.parse(answer.body)).terminal
    return answer
  }

  /** A request as it would leave, signed. */
  signed(method: Asked['method'], path: string, payload?: unknown): Asked {
    const body = payload === undefined ? undefined : JSON.stringify(payload)
    return this.signedText(method, path, body)
  }

  /** The same, whatever the body is. */
  signedText(method: Asked['method'], path: string, body: string | undefined): Asked {
    const request = {
      method,
      path,
      bodySha256: sha256(body ?? ''),
      terminal: this.id,
      time: this.#nowMs() + this.#hubAheadMs,
      nonce: randomBytes(16).toString('hex'),
    }
    const signature = sign(null, Buffer.from(textToSign(request)), this.disk.keys.privateKey)
    return {
      method,
      path,
      headers: {
        [signedRequestHeaders.terminal]: request.terminal,
        [signedRequestHeaders.time]: String(request.time),
        [signedRequestHeaders.nonce]: request.nonce,
        [signedRequestHeaders.signature]: signature.toString('hex'),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
    }
  }

  get(path: string): Promise<Answered> {
    return this.#heard(this.signed('GET', path))
  }

  post(path: string, payload: unknown): Promise<Answered> {
    return this.#heard(this.signed('POST', path, payload))
  }

  /** A GET that says what it has: 304 when nothing is new. */
  async poll(path: string): Promise<Answered> {
    const asked = this.signed('GET', path)
    const etag = this.#etags.get(path)
    const headers = { ...asked.headers, ...(etag !== undefined && { 'if-none-match': etag }) }
    const answer = await this.#heard({ ...asked, headers })
    if (answer.status === 200 && answer.headers['etag'] !== undefined)
      this.#etags.set(path, answer.headers['etag'])
    return answer
  }

  async enrolment(): Promise<Enrolment> {
    const { body } = await this.get('/api/terminal')
    return v.parse(enrolmentSchema, JSON.parse(body))
  }

  /** What it would report now. */
  status(also: Partial<TerminalStatusReport> = {}): TerminalStatusReport {
    return {
      schema: 'terminal-status/1',
      boot: this.#boot,
      release: this.#release,
      trial: this.#trial,
      refusal: null,
      staleDays: 0,
      clockAheadMs: 0 - this.#hubAheadMs,
      app: '0.1.0',
      storage: 'persistent',
      isSupervised: true,
      state: 'free',
      policy: 'in-force',
      ...also,
    }
  }

  report(also: Partial<TerminalStatusReport> = {}): Promise<Answered> {
    return this.post('/api/terminal/status', this.status(also))
  }

  /** Has fetched it; it waits for the end of a session. */
  fetchRelease(number: number): void {
    this.#release = { ...this.#release, pending: number }
  }

  /** The one that waits is on the screens, on trial. */
  beginTrial(): void {
    const { active, pending } = this.#release
    if (pending === null) throw new Error('no release waits')
    this.#release = {
      ...this.#release,
      active: pending,
      previous: active,
      pending: null,
      isOnTrial: true,
    }
  }

  /** Stays, or goes back by itself to the one before. */
  endTrial(outcome: TrialOutcome, code: string | null = null): void {
    const { active, previous } = this.#release
    if (active === null || !this.#release.isOnTrial) throw new Error('no release is on trial')
    this.#trial = { number: active, outcome, code }
    this.#release =
      outcome === 'passed'
        ? { ...this.#release, isOnTrial: false }
        : { active: previous, previous: null, pending: null, failed: active, isOnTrial: false }
  }

  sendReceipts(receipts: readonly WipeReceipt[]): Promise<Answered> {
    return this.post('/api/terminal/receipts', { receipts })
  }

  sendCounters(batch: CounterBatch): Promise<Answered> {
    return this.post('/api/terminal/counters', batch)
  }

  /** Anything, as it is: what was captured on the way, what was changed on the way. */
  send(asked: Asked): Promise<Answered> {
    return this.#heard(asked)
  }

  async #heard(asked: Asked): Promise<Answered> {
    const answer = await this.#ask(asked)
    const hubMs = Number(answer.headers[hubTimeHeader])
    if (hubMs > 0) this.#hubAheadMs = hubMs - this.#nowMs()
    return answer
  }
}

export const wipeReceipt = (number: number, also: Partial<WipeReceipt> = {}): WipeReceipt => ({
  schema: 'wipe-receipt/1',
  terminal: 'kone-1',
  number,
  day: '2026-11-22',
  cause: 'left',
  attempt: 1,
  ok: true,
  ms: 340,
  browser: 'Chromium 156.0.8078.79',
  traces: [{ trace: 'processes', ok: true, ms: 120 }],
  ...also,
})

/** A day of a terminal, with a name that no other batch has. */
export const counterBatch = (
  day: string,
  also: Partial<Omit<CounterBatch, 'schema'>> = {},
): CounterBatch => ({
  schema: 'counters/1',
  batch: randomBytes(16).toString('hex'),
  cells: walkOutcomes.map((outcome) => ({
    day,
    guide: 'carte-grise',
    outcome,
    lang: 'fr',
    isAssisted: false,
    count: 1,
  })),
  points: [],
  offlineHours: [],
  ...also,
})
