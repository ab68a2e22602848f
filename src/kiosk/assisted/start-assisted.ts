/** The assisted mode of a terminal of the fleet: wakes where a release has a layer that may be opened at this place. */
import * as v from 'valibot'
import { pepperAnswerSchema, type SealedLayer, sealedLayerSchema } from '#contract/aidant.ts'
import type { Content } from '#contract/release.ts'
import { readStanding } from '#seal/standing.ts'
import type { Store } from '#ui/store/store.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { askHub } from '../fleet/ask-hub.ts'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import { randomName } from '#ask/terminal-key.ts'
import { systemClock } from '../io/clock.ts'
import { askKey, knowsKeys } from '../io/security-key.ts'
import { floorsFile } from '../release/floors-file.ts'
import { dayIn, timeOf } from '../start/apply-content.ts'
import { builtAtMs } from '../start/embedded-trust.ts'
import type { ShownContent } from '../start/start-content.ts'
import { openAssistedDatabase } from './assisted-database.ts'
import { assistedScreens } from './assisted-screens.tsx'
import { pageCodeDesk, supervisedCodeDesk } from './code-desk.ts'
import { isOpenIn, openHelpDesk } from './help-desk.ts'
import { breakIn, openJournal } from './journal.ts'
import { sendJournal } from './send-journal.ts'
import { hasKeys, unlockByKey } from './unlock-by-key.ts'

export interface AssistedParts {
  readonly session: SessionPort
  readonly terminal: Store<TerminalState>
  readonly shown: Pick<ShownContent, 'stores'>
  readonly isSupervised: boolean
  readonly signing: () => SignedFetch | undefined
}

/** Between two askings for the pepper, while there is none. */
const askAgainMs = 10 * 60_000

const minuteMs = 60_000
const hourMs = 60 * minuteMs

const sealedText = v.pipe(v.string(), v.parseJson(), sealedLayerSchema)

/** Rejects when the disk does: no code is then tried here. */
export async function startAssisted(parts: AssistedParts): Promise<void> {
  const { session, terminal, shown, isSupervised } = parts
  const database = await openAssistedDatabase()
  const codes = isSupervised
    ? supervisedCodeDesk(terminal)
    : await pageCodeDesk(database, systemClock)
  const journal = openJournal(database)
  const keyOrigin = knowsKeys() ? location.origin : undefined

  const trustedDay = async () => {
    const zone = terminal.read().content?.front.deployment.timeZone ?? 'UTC'
    const { time } = await readStanding({
      metadata: shown.stores.metadata,
      floors: [shown.stores.floors, floorsFile()],
      builtAtMs,
      systemMs: Date.now,
    })
    const publishedMs = Date.parse(terminal.read().content?.builtAt ?? '')
    const floorMs = Number.isNaN(publishedMs) ? 0 : publishedMs
    return {
      day: dayIn(zone, new Date(Math.max(time.nowMs, floorMs))),
      isBehind: time.behindMs > 0 || Date.now() < floorMs,
    }
  }

  const desk = openHelpDesk({
    session,
    terminal,
    database,
    codes,
    askForKey: (order) =>
      unlockByKey(order, {
        askKey,
        database,
        randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      }),
    keyOrigin,
    addToJournal: journal.add,
    checkJournal: () => breakIn(database),
    trustedDay,
  })
  const screens = assistedScreens(desk)

  /** Today is left for tomorrow: what comes in the course of a day would tell its hours. */
  const sendDays = async () => {
    const { outbox, content } = terminal.read()
    if (outbox && content)
      await sendJournal({
        database,
        outbox,
        today: timeOf(content).today,
        storage: navigator.storage,
        newName: randomName,
      }).catch(() => undefined)
    systemClock.after(outbox ? hourMs : minuteMs, () => void sendDays())
  }
  void sendDays()

  let asked: Content | undefined
  const askForPepper = async () => {
    const sign = parts.signing()
    if (!sign) return
    const path = '/api/terminal/aidant-pepper'
    const answer = await askHub(pepperAnswerSchema, (signal) => sign(path, { signal }))
    if (answer.ok) await codes.keepPepper(answer.value.pepper).catch(() => undefined)
    follow()
  }
  const askUntilReady = () => {
    if (!codes.isReady()) void askForPepper()
    systemClock.after(askAgainMs, askUntilReady)
  }

  let read: { readonly content: Content; readonly sealed: SealedLayer | undefined } | undefined
  const sealedOf = (content: Content) => {
    if (read?.content !== content) {
      const parsed = v.safeParse(sealedText, content.aidant)
      read = { content, sealed: parsed.success ? parsed.output : undefined }
    }
    return read.sealed
  }
  const isHere = ({ slots }: SealedLayer) => {
    const { placeId } = terminal.read()
    return slots.some(({ places }) => places.length === 0 || places.includes(placeId))
  }
  /** A key needs no pepper: it opens before the hub was ever heard. */
  const isForKeys = (sealed: SealedLayer) =>
    keyOrigin !== undefined && hasKeys(sealed, terminal.read().placeId, keyOrigin)

  const follow = () => {
    const { content, assisted } = terminal.read()
    const sealed = content && sealedOf(content)
    if (content && sealed && (isHere(sealed) || isForKeys(sealed))) {
      // A new release may come with another pepper; the one that is here serves until the hub has answered.
      if (asked !== content) {
        asked = content
        desk.offer(sealed, content.number)
        void askForPepper()
      }
      const { phase, isRecording } = desk.state.read()
      const isNew = assisted?.phase !== phase || assisted.isRecording !== isRecording
      if ((codes.isReady() || isForKeys(sealed)) && isNew)
        terminal.change({
          assisted: { phase, isOpen: isOpenIn({ phase }), isRecording, screens },
        })
    } else if (assisted) {
      desk.end('session')
      terminal.change({ assisted: undefined })
    }
  }
  terminal.subscribe(follow)
  desk.state.subscribe(follow)
  follow()
  askUntilReady()
}
