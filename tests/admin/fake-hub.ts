/** The hub as the contract says it, in memory: what the console is shown to do, before and beside the real one. */
import type { FleetTerminal } from '#contract/fleet-view.ts'
import type { Rollout } from '#contract/rollout.ts'
import type { AuditEntry, StaffSession } from '#contract/staff.ts'
import { sampleActivity, sampleArrivals } from './sample-activity.ts'
import { sampleAudit } from './sample-audit.ts'
import { aTerminal, nowMs, sampleFleet } from './sample-fleet.ts'
import { partnerQuestions, sampleFeedback, sampleQuestions } from './sample-questions.ts'
import { sampleStatistics } from './sample-statistics.ts'

export const aSession = (over: Partial<StaffSession['staff']> = {}): StaffSession => ({
  staff: {
    id: 's-0000000000000001',
    name: 'Louise',
    role: 'administrator',
    passkeys: 2,
    recoveryCodesLeft: 10,
    ...over,
  },
  isRecovering: false,
  stepUpMs: 0,
  leftMs: 3_600_000,
})

export const aRollout = (over: Partial<Rollout> = {}): Rollout => ({
  number: 42,
  state: 'running',
  wave: { places: ['kone'], tags: ['pilote'], terminals: [], percent: 10 },
  haltAbovePercent: 5,
  awaitingSecond: null,
  startedAt: '2026-11-28T08:00:00.000Z',
  counts: { assigned: 7, active: 3, onTrial: 1, waiting: 1, failed: 0, silent: 1 },
  ...over,
})

export interface HubState {
  /** Null when nobody is signed in. */
  session: StaffSession | null
  fleet: readonly FleetTerminal[]
  rollouts: readonly Rollout[]
  /** The answer to `first/options`; null for a link that does not hold. */
  link: { readonly name: string | null; readonly role: 'administrator' | 'author' } | null
  /** The audit's chain holds. */
  isAuditWhole: boolean
  /** Newest first. */
  audit: readonly AuditEntry[]
}

export interface Sent {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

export interface Fake {
  /** Requests of this path get a failure. */
  failing: string | undefined
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  })
const refuse = (status: number, code: string, message: string) => json({ code, message }, status)
const done = () => new Response(null, { status: 204 })

const challenge = { challenge: 'AAAA' }
const creation = {
  ...challenge,
  rp: { id: 'localhost', name: 'Escale' },
  user: { id: 'AQ', name: 'Louise', displayName: 'Louise' },
  pubKeyCredParams: [{ type: 'public-key', alg: -8 }],
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
}
const codes = Array.from({ length: 10 }, (_, place) => `K7MP-A3XW-QD2R-9HT${'BCDEFGHJKM'[place]}`)

const fields = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? { ...body } : {}

export function createFakeHub(over: Partial<HubState> = {}) {
  const state: HubState = {
    session: aSession(),
    fleet: sampleFleet,
    rollouts: [aRollout()],
    link: { name: null, role: 'administrator' },
    isAuditWhole: true,
    audit: sampleAudit,
    ...over,
  }
  const sent: Sent[] = []
  const fake: Fake = { failing: undefined }

  const change = (part: Partial<StaffSession['staff']>) => {
    const before = state.session?.staff ?? { passkeys: 0, recoveryCodesLeft: 0 }
    // A passkey has just been touched.
    state.session = { ...aSession({ ...before, ...part }), stepUpMs: 300_000 }
    return json(state.session)
  }
  const proven = () => {
    if (state.session) state.session = { ...state.session, stepUpMs: 300_000 }
    return json(state.session)
  }

  const session = (path: string, body: unknown): Response | undefined => {
    const isOwn = /passkeys|recovery-codes/.test(path) && state.session?.isRecovering === false
    if (isOwn && state.session?.stepUpMs === 0)
      return refuse(403, 'step-up-needed', 'Donnez votre clé d’accès.')
    if (path.startsWith('/api/session/first') && !state.link)
      return refuse(403, 'bad-link', 'Ce lien ne vaut plus. Demandez-en un autre.')
    switch (path) {
      case '/api/session/first/options':
        return json({ options: creation, ...state.link })
      case '/api/session/first':
        return change({
          name: String(state.link?.name ?? fields(body)['name']),
          passkeys: 1,
          recoveryCodesLeft: 0,
        })
      case '/api/session/passkeys/options':
        return json({ options: creation })
      case '/api/session/passkeys':
        return change({ passkeys: (state.session?.staff.passkeys ?? 0) + 1 })
      case '/api/session/recovery-codes':
        change({ recoveryCodesLeft: 10 })
        return json({ codes })
      case '/api/session/options':
      case '/api/session/step-up/options':
        return json({ options: { ...challenge, rpId: 'localhost', userVerification: 'required' } })
      case '/api/session':
        state.session ??= aSession()
        return proven()
      case '/api/session/step-up':
        return proven()
      case '/api/session/recover':
        if (fields(body)['code'] !== codes[0])
          return refuse(403, 'bad-code', 'Ce code ne vaut rien, ou a déjà servi.')
        state.session = { ...aSession(), isRecovering: true }
        return json(state.session)
      case '/api/session/end':
        state.session = null
        return done()
    }
    return undefined
  }

  const terminalAct = (terminal: FleetTerminal, act: string, body: unknown): Response => {
    const { place, seat, tags } = fields(body)
    const changed: FleetTerminal = {
      ...terminal,
      ...(act === 'accept' ? { enrolment: 'accepted', attention: [] } : {}),
      ...(act === 'revoke' ? { enrolment: 'revoked', attention: [] } : {}),
      ...(act === 'move'
        ? {
            place: String(place),
            seat: String(seat),
            tags: Array.isArray(tags) ? tags.map(String) : [],
          }
        : {}),
    }
    state.fleet = state.fleet.map((each) => (each === terminal ? changed : each))
    return json(changed)
  }

  const rolloutAct = (rollout: Rollout, act: string, body: unknown): Response => {
    const { id, name } = (state.session ?? aSession()).staff
    const next = { pause: 'paused', resume: 'running' } as const
    const changed: Rollout = {
      ...rollout,
      ...(act === 'pause' || act === 'resume' ? { state: next[act] } : {}),
      ...(act === 'widen' ? { wave: { ...rollout.wave, ...fields(body) } } : {}),
      ...(act === 'complete'
        ? rollout.awaitingSecond === null
          ? { awaitingSecond: { id, name } }
          : { awaitingSecond: null, state: 'complete' }
        : {}),
    }
    state.rollouts = state.rollouts.map((each) => (each === rollout ? changed : each))
    return json(changed)
  }

  const change403 = () =>
    state.session && state.session.stepUpMs === 0
      ? refuse(403, 'step-up-needed', 'Donnez votre clé d’accès.')
      : undefined

  const post = (path: string, body: unknown): Response => {
    if (path === '/api/admin/command-tokens')
      return json({ token: 'escale_abc', expiresAt: '2027-11-29T08:00:00.000Z' })
    if (path === '/api/partner/answers') return done()
    const [, , , what = '', id = '', act = ''] = path.split('/')
    if (what === 'answers') return done()
    const needed = change403()
    if (needed) return needed
    if (what === 'enrolment-codes')
      return json({ code: 'K7MPA-3XWQD', expiresAt: new Date(Date.now() + 900_000).toISOString() })
    const terminal = state.fleet.find((each) => each.terminal === id)
    if (what === 'fleet' && terminal) return terminalAct(terminal, act, body)
    const rollout = state.rollouts.find(({ number }) => String(number) === id)
    if (what === 'rollouts' && rollout) return rolloutAct(rollout, act, body)
    if (what === 'staff' && (id === '' || act === 'link'))
      return json({ path: '/admin/#entree=abc', expiresAt: '2026-12-01T09:00:00.000Z' })
    return what === 'staff' ? done() : refuse(404, 'not-found', 'Adresse inconnue.')
  }

  const get = (path: string, query: URLSearchParams): Response => {
    if (path === '/api/admin/fleet') return json({ terminals: state.fleet })
    if (path.endsWith('/receipts'))
      return json(state.fleet.flatMap(({ lastReceipt }) => lastReceipt ?? []).slice(0, 3))
    if (path === '/api/admin/rollouts') return json({ general: 41, rollouts: state.rollouts })
    if (path === '/api/admin/statistics') return json(sampleStatistics)
    if (path === '/api/admin/activity') return json(sampleActivity)
    if (path === '/api/admin/questions')
      return json({ ...sampleQuestions, feedback: sampleFeedback })
    if (path === '/api/partner/questions') return json(partnerQuestions)
    if (path === '/api/admin/activity/arrivals') return json(sampleArrivals)
    if (path === '/api/admin/audit/verification')
      return json({
        lines: state.audit.length,
        firstBroken: state.isAuditWhole ? null : 3,
        head: state.audit[0]?.hash,
      })
    if (path === '/api/admin/audit') {
      const before = Number(query.get('before') ?? Number.MAX_SAFE_INTEGER)
      return json({ entries: state.audit.filter(({ number }) => number < before) })
    }
    if (path === '/api/session/passkeys')
      return json([
        { id: 'p-0000000000000001', madeOn: '2026-09-01', lastUsedOn: '2026-11-28' },
        { id: 'p-0000000000000002', madeOn: '2026-09-01', lastUsedOn: null },
        { id: 'p-0000000000000003', madeOn: '2026-10-12', lastUsedOn: null },
      ])
    if (path === '/api/admin/staff')
      return json([
        {
          ...pick((state.session ?? aSession()).staff),
          lastSeen: '2026-11-29',
          isDisabled: false,
          places: [],
          partners: [],
        },
        {
          id: 's-0000000000000002',
          name: 'Marc',
          role: 'publisher',
          passkeys: 0,
          lastSeen: null,
          isDisabled: false,
          places: [],
          partners: [],
        },
      ])
    if (path === '/api/releases')
      return json({
        deployment: null,
        versions: { root: 0, targets: 0, snapshot: 0 },
        releases: [],
      })
    return refuse(404, 'not-found', 'Adresse inconnue.')
  }

  const answer = ({ method, path: address, body }: Sent): Response => {
    if (address === fake.failing) return refuse(500, 'internal', 'Panne du hub.')
    const { pathname, searchParams } = new URL(address, 'http://hub')
    if (method === 'GET' && pathname === '/api/session')
      return state.session ? json(state.session) : refuse(401, 'signed-out', 'Connectez-vous.')
    const ofSession = method === 'POST' ? session(pathname, body) : undefined
    if (ofSession) return ofSession
    if (!state.session) return refuse(401, 'signed-out', 'Connectez-vous.')
    return method === 'GET' ? get(pathname, searchParams) : post(pathname, body)
  }

  return Object.assign(fake, {
    state,
    /** Every request that changes something, oldest first. */
    sent,
    fetch: async (path: string, { method = 'GET', body }: RequestInit): Promise<Response> => {
      const request = {
        method,
        path,
        body: typeof body === 'string' ? JSON.parse(body) : undefined,
      }
      if (method !== 'GET') sent.push(request)
      return answer(request)
    },
    /** One more terminal asks to join. */
    enrol: (terminal: Partial<FleetTerminal>) => {
      state.fleet = [
        ...state.fleet,
        aTerminal({
          terminal: 't-00000000000000aa',
          enrolment: 'pending',
          status: null,
          lastSeen: null,
          lastReceipt: null,
          attention: ['pending'],
          ...terminal,
        }),
      ]
    },
    nowMs,
  })
}

const pick = ({ id, name, role, passkeys }: StaffSession['staff']) => ({ id, name, role, passkeys })
