/** What each deed the kiosk asks for does. Every ask gets exactly one answer. */
import type { Site } from '#contract/registry.ts'
import type { Ask, Deed, Refusal, Tell, TerminalStatus } from '#contract/terminal-link.ts'
import type { Result } from '#contract/result.ts'
import type { AidantGate } from '../aidants/aidant-gate.ts'
import type { Scans } from '../scan/order-scans.ts'
import type { Sessions } from '../wipe/sessions.ts'
import type { CarriedPiece } from './carry-on-stick.ts'
import type { Desk } from './desk.ts'
import { siteAddress } from './site-address.ts'

/** Papers and files of the session, on their way out. */
export interface Papers {
  readonly print: (what: 'sheet' | 'page' | number) => Promise<Result<undefined, Refusal>>
  readonly save: (document: 'sheet' | number) => Promise<Result<undefined, Refusal>>
  /** In order from 0; the last piece writes the file. */
  readonly carry: (piece: CarriedPiece) => Promise<Result<undefined, Refusal>>
}

export interface Obedience {
  readonly sessions: Pick<Sessions, 'state' | 'open' | 'order' | 'end'>
  readonly desk: Desk
  readonly papers: Papers
  readonly scans: Pick<Scans, 'seek' | 'scan' | 'done' | 'stop'>
  readonly aidants: AidantGate
  readonly sites: () => Readonly<Record<string, Site>>
  readonly status: () => TerminalStatus
  readonly onMissing: () => void
  /** The kiosk goes by this timestamp of releases. */
  readonly onFollow: (timestamp: string) => void
  readonly tell: (tell: Tell) => void
}

type Done = Result<undefined, Refusal>
type DeedOf<D extends Deed['do']> = Extract<Deed, { do: D }>
type Answered = 'hello' | 'status' | 'end' | 'beat' | 'try-code' | 'scan-done'

const done: Done = { ok: true, value: undefined }
const refused = (why: Refusal): Done => ({ ok: false, fault: why })

export function obey(given: Obedience): (ask: Ask) => Promise<void> {
  const { sessions, desk, papers, scans, tell } = given

  const open = async ({ site, path, panelPx }: DeedOf<'open'>): Promise<Done> => {
    const address = siteAddress(given.sites(), site, path)
    if (address === undefined) return refused('unknown-site')
    const state = sessions.state()
    if (state !== 'ready' && state !== 'open') return refused('not-now')
    const opened = await sessions.open(address, await desk.split(panelPx))
    if (opened.ok) return done
    await desk.fill()
    return refused(opened.fault)
  }

  const withSite = async (run: () => unknown): Promise<Done> => {
    if (!desk.isSplit()) return refused('no-site')
    await run()
    return done
  }

  const carryOut = async (deed: Exclude<Deed, DeedOf<Answered>>): Promise<Done> => {
    switch (deed.do) {
      case 'open':
        return open(deed)
      case 'resize':
        return withSite(() => desk.resize(deed.panelPx))
      case 'back':
        return withSite(() => sessions.order({ do: 'back' }))
      case 'close':
        return withSite(async () => {
          sessions.order({ do: 'close' })
          await desk.fill()
        })
      case 'cover':
        return withSite(desk.cover)
      case 'extend':
        return withSite(desk.uncover)
      case 'print':
        return papers.print(deed.what)
      case 'save':
        return papers.save(deed.document)
      case 'carry':
        return papers.carry(deed)
      case 'choose':
        return withSite(() => sessions.order({ do: 'choose', document: deed.document }))
      case 'find-scanner':
        scans.seek()
        return done
      case 'scan':
        return scans.scan(deed.inColour)
      case 'scan-stop':
        return scans.stop()
      case 'keep-pepper':
        await given.aidants.keepPepper(deed.pepper)
        return done
      case 'code-held':
        await given.aidants.codeHeld(deed.number)
        return done
      case 'report-missing':
        given.onMissing()
        return done
      case 'follow':
        given.onFollow(deed.timestamp)
        return done
    }
  }

  return async ({ ask, deed }) => {
    switch (deed.do) {
      case 'beat':
        return
      case 'hello':
        // Whoever sat there is not watched over any more: the page that knew of them is gone.
        if (sessions.state() === 'open') await sessions.end('kiosk-lost')
        return tell({ tell: 'status', ask, status: given.status() })
      case 'status':
        return tell({ tell: 'status', ask, status: given.status() })
      case 'end': {
        // Together: the guide is on the whole screen by the time the session is erased.
        const [receipt] = await Promise.all([sessions.end(deed.because), desk.fill()])
        return tell({ tell: 'receipt', ask, receipt })
      }
      case 'scan-done': {
        const held = await scans.done()
        return tell(
          held.ok
            ? { tell: 'scanned', ask, document: held.value }
            : { tell: 'refusal', ask, why: held.fault },
        )
      }
      case 'try-code': {
        const { number, release, stretched } = deed
        return tell({
          tell: 'tried',
          ask,
          tried: await given.aidants.tryCode(number, release, stretched),
        })
      }
      default: {
        const outcome = await carryOut(deed).catch(() => refused('failed'))
        tell(
          outcome.ok
            ? { tell: 'answer', ask, ok: true }
            : { tell: 'refusal', ask, why: outcome.fault },
        )
      }
    }
  }
}
