/** The real hub of `npm start`, with an administrator who acts without a console, and a clock that can be put forward. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type EnrolledKind, enrolmentCodeAnswerSchema } from '#contract/enrolment.ts'
import { type FleetTerminal, fleetSchema } from '#contract/fleet-view.ts'
import { trialHubKey } from '#contract/hub-key.ts'
import { openHub } from '#hub/open-hub.ts'
import { readHubKey } from '#hub/read-hub-key.ts'
import { readRecordKeys } from '#hub/records/record-keys.ts'
import { projectDir } from '../../src/setup/install.js'
import { stageStaff } from '../hub/stage/staff-stage.ts'
import { temporaryFolder } from './kiosk-server.ts'

const asMoea = { 'stage-staff': 'moea', 'stage-step-up': 'yes' }

/** `releaseDir`: a folder of releases that the journey writes, in the place of the published one. */
export async function startFleetHub(
  releaseDir = join(projectDir, 'dist', 'release'),
  aidantPepper?: string,
) {
  const folder = temporaryFolder()
  const timestampKey = readHubKey(join(projectDir, trialHubKey))
  const recordKeys = await readRecordKeys(join(folder, 'records.pem'))
  if (!recordKeys.ok) throw new Error(recordKeys.fault)
  let aheadMs = 0
  const nowMs = () => Date.now() + aheadMs
  const open = () =>
    openHub({
      dataDir: folder,
      folders: {
        kioskDir: join(projectDir, 'dist', 'kiosk'),
        adminDir: join(projectDir, 'dist', 'admin'),
        aidantDir: join(projectDir, 'dist', 'aidant'),
      },
      settings: { origin: 'http://localhost', isBehindProxy: false },
      timestampKey: timestampKey.ok ? timestampKey.value : undefined,
      aidantPepper,
      recordKeys: recordKeys.value,
      staff: stageStaff({ moea: 'administrator' }),
      clock: {
        nowMs,
        after: (ms, run) => {
          const timer = setTimeout(run, ms).unref()
          return () => clearTimeout(timer)
        },
      },
    })
  let onAnswer: ((method: string, path: string) => Promise<void>) | undefined
  const hearAnswers = ({ app: opened }: Awaited<ReturnType<typeof open>>) =>
    opened.addHook('onSend', ({ method, url }) => onAnswer?.(method, url) ?? Promise.resolve())
  const opened = await open()
  hearAnswers(opened)
  let { app, takeFolder } = opened
  await takeFolder(releaseDir)
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const close = async () => {
    app.server.closeAllConnections()
    await app.close()
  }
  const administer = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await app.inject({ method, url, headers: asMoea, ...(payload && { payload }) })
    const told: unknown = answer.json()
    return told
  }
  return {
    origin,
    nowMs,
    /** Gives the release that the folder has now to every terminal. */
    takeRelease: () => takeFolder(releaseDir),
    /** Puts the hub's clock forward. */
    advance: (ms: number) => void (aheadMs += ms),
    /** The machine of the hub is switched off; `resume` starts it again, at the same address, with what it kept. */
    halt: close,
    resume: async () => {
      const again = await open()
      hearAnswers(again)
      ;({ app, takeFolder } = again)
      await app.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) })
    },
    newCode: async (place: string, seat: string, kind: EnrolledKind = 'terminal') => {
      const told = await administer('POST', '/api/admin/enrolment-codes', { place, seat, kind })
      return v.parse(enrolmentCodeAnswerSchema, told).code
    },
    /** What an administrator of the console is told at this address, as it is told. */
    read: async (url: string): Promise<string> =>
      (await app.inject({ method: 'GET', url, headers: asMoea })).body,
    /** What happens once an answer is ready, and before it leaves. */
    beforeAnswers: (work: typeof onAnswer) => void (onAnswer = work),
    /** Where it keeps everything: its database may be read beside it. */
    folder,
    fleet: async (): Promise<readonly FleetTerminal[]> =>
      v.parse(fleetSchema, await administer('GET', '/api/admin/fleet')).terminals,
    act: (terminal: string, name: 'accept' | 'move' | 'revoke', body?: object) =>
      administer('POST', `/api/admin/fleet/${terminal}/${name}`, body),
    async stop() {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
