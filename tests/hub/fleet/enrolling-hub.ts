/** A hub with an administrator, and terminals that the administrator takes in. */
import * as v from 'valibot'
import { enrolmentCodeAnswerSchema } from '#contract/enrolment.ts'
import { type FleetTerminal, fleetSchema } from '#contract/fleet-view.ts'
import { hubRefusalSchema } from '#contract/hub-refusal.ts'
import type { HubParts } from '../../../src/hub/app.ts'
import type { HubStore } from '../../../src/hub/store/hub-store.ts'
import { stageHub } from '../stage/hub-stage.ts'
import { stageStaff } from '../stage/staff-stage.ts'
import { type Answered, askThrough, SimulatedTerminal } from './simulated-terminal.ts'

export const codeOf = ({ body }: Answered): string =>
  v.parse(hubRefusalSchema, JSON.parse(body)).code

const asMoea = { 'stage-staff': 'moea', 'stage-step-up': 'yes' }

export interface PlaceOfTerminal {
  readonly place?: string
  readonly seat?: string
  readonly tags?: readonly string[]
}

/** Call inside a test: all is closed after it. */
export function enrollingHub(store: HubStore, parts: Partial<HubParts> = {}) {
  const staff = stageStaff({ moea: 'administrator', lucie: 'author' })
  const { app, clock } = stageHub(store, { staff, ...parts })

  /** Asks as an administrator who has just touched their key; `null` when there is no body. */
  const administer = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await app.inject({ method, url, headers: asMoea, ...(payload && { payload }) })
    const json: unknown = answer.body === '' ? null : answer.json()
    return { status: answer.statusCode, json }
  }
  const newCode = async ({
    place = 'kone',
    seat = 'kone-1',
    tags = [],
  }: PlaceOfTerminal = {}): Promise<string> => {
    const { json } = await administer('POST', '/api/admin/enrolment-codes', { place, seat, tags })
    return v.parse(enrolmentCodeAnswerSchema, json).code
  }
  /** One that has not used any code yet. */
  const newTerminal = (address?: string) =>
    new SimulatedTerminal(askThrough(app, address), clock.nowMs)

  const enrol = async (where: PlaceOfTerminal = {}): Promise<SimulatedTerminal> => {
    const terminal = newTerminal()
    await terminal.enrol(await newCode(where))
    return terminal
  }
  const act = (terminal: SimulatedTerminal, name: 'accept' | 'move' | 'revoke', body?: object) =>
    administer('POST', `/api/admin/fleet/${terminal.id}/${name}`, body)

  return {
    app,
    clock,
    staff,
    administer,
    newCode,
    newTerminal,
    enrol,
    act,
    accepted: async (where?: PlaceOfTerminal): Promise<SimulatedTerminal> => {
      const terminal = await enrol(where)
      await act(terminal, 'accept')
      return terminal
    },
    fleet: async (): Promise<readonly FleetTerminal[]> => {
      const { json } = await administer('GET', '/api/admin/fleet')
      return v.parse(fleetSchema, json).terminals
    },
  }
}

export type EnrollingHub = ReturnType<typeof enrollingHub>
