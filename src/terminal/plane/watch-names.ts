/**
 * What the windows of the session are called, as the window manager can have read it: it keeps in its memory the names it
 * read, and outlives the session. Watched here because the keeper may know an address, and dies with it.
 *
 * [Note: Nothing missed] A manager reads a name when it takes a window in charge, and after each change. The server tells
 * us of the same changes. A window is watched from its creation: when it still has no manager (its parent is the root)
 * once its first names were read, then no manager has read one before. Openbox holds the server while it takes a window in
 * charge (`window_manage` of its source), so that nothing comes in between.
 */
import { setTimeout as delay } from 'node:timers/promises'
import x11, { type Client, type Property } from 'x11'
import { askX, connectX } from '../wipe/x-window.ts'
import { nameLedger, type NameLedger } from './name-ledger.ts'

/** WM_CLASS, WM_ICON_NAME and WM_NAME are atoms of the protocol itself (X11, appendix B). */
const classAtom = 67
const nameAtoms = [37, 39]
/** The last three are the manager's own copies. */
const otherNames = [
  '_NET_WM_NAME',
  '_NET_WM_ICON_NAME',
  '_NET_WM_VISIBLE_NAME',
  '_NET_WM_VISIBLE_ICON_NAME',
  '_OB_APP_TITLE',
]
const isRemoval = 1
/** In units of four bytes; a longer name is not a plain one. */
const readLength = 64
/** Windows of a browser that was killed go within this. */
const settleMs = 300
const lookMs = 2

export interface NameWatch {
  /** From now on the browser shows what a person asked for. */
  readonly begin: () => void
  /**
   * To be called once the browser was killed: waits for the last of its windows. Whether every name since `begin` was read
   * and plain; false also when that cannot be known.
   */
  readonly settle: () => Promise<boolean>
}

interface WatchSettings {
  /** Such as `:0`; `undefined` where there is no X. */
  readonly display: string | undefined
  readonly isPlainName: (name: string) => boolean
  /** Class of the session's windows, and of those of another program that are none of it. */
  readonly ownClass: string
  readonly otherClass: string
}

const textOf = ({ data, bytesAfter }: Property) =>
  bytesAfter === 0 ? Buffer.from(data).toString('utf8').replace(/\0+$/, '') : undefined

/** Reads every name of every window of `root`, from its creation to its end, into the ledger. */
function follow(client: Client, root: number, atoms: ReadonlySet<number>, settings: WatchSettings) {
  const ledger = nameLedger(settings.isPlainName)
  const own = new Set<number>()
  const others = new Set<number>()
  /** Those that a manager has taken in charge. One that went before was read by none. */
  const taken = new Set<number>()

  const get = (window: number, atom: number, hear: (text: string | undefined) => void) =>
    client.GetProperty(0, window, atom, 0, 0, readLength, (fault, property) => {
      const nothing = taken.has(window) ? undefined : ''
      hear(fault ? nothing : textOf(property))
      return true
    })
  const readName = (window: number, atom: number, place: string) => {
    if (others.has(window)) return
    ledger.changed(place)
    get(window, atom, (name) => ledger.read(place, others.has(window) ? '' : name))
  }
  const readClass = (window: number) =>
    get(window, classAtom, (text = '') => {
      const name = text.split('\0')[1]
      if (name === settings.ownClass) own.add(window)
      if (name === settings.otherClass) others.add(window)
    })

  const meet = (window: number) => {
    // Numbers come back.
    for (const set of [own, others, taken]) set.delete(window)
    client.ChangeWindowAttributes(window, {
      eventMask: x11.eventMask.PropertyChange + x11.eventMask.StructureNotify,
    })
    readClass(window)
    for (const atom of atoms) readName(window, atom, `${window} ${atom} first`)
    client.QueryTree(window, (fault, tree) => {
      const isTaken = fault ? taken.has(window) : tree.parent !== root
      if (isTaken && !others.has(window)) ledger.miss()
      return true
    })
  }
  client.on('event', ({ name, wid, parent, overrideRedirect, atom = 0, state }) => {
    // Menus, and the manager's own windows, are in no manager's charge.
    if (name === 'CreateNotify' && overrideRedirect === true) return
    if (name === 'CreateNotify' && parent === root) meet(wid)
    else if (name === 'ReparentNotify' || name === 'MapNotify') taken.add(wid)
    else if (name === 'DestroyNotify') own.delete(wid)
    else if (name !== 'PropertyNotify' || others.has(wid)) return
    else if (atom === classAtom) readClass(wid)
    else if (!atoms.has(atom)) return
    else if (state === isRemoval) ledger.removed(`${wid} ${atom}`)
    else readName(wid, atom, `${wid} ${atom}`)
  })
  client.ChangeWindowAttributes(root, { eventMask: x11.eventMask.SubstructureNotify })
  return { ledger, isBusy: () => own.size > 0 || ledger.isReading() }
}

/** Resolves when the connection fails. A window that goes while it is looked at is an answer like another. */
const untilLost = (client: Client, ledger: NameLedger) =>
  new Promise<void>((resolve) => {
    const lose = () => {
      ledger.lose()
      resolve()
    }
    client.on('error', (fault) => {
      if (fault.error === undefined) lose()
    })
    client.on('end', lose)
  })

const blind: NameWatch = { begin: () => {}, settle: () => Promise.resolve(false) }

/** Never rejects: a watch that cannot begin knows nothing. To be called before the browser starts. */
export async function watchNames(settings: WatchSettings): Promise<NameWatch> {
  try {
    if (settings.display === undefined) return blind
    const { client, screen } = await connectX(settings.display)
    const atoms = await Promise.all(
      otherNames.map((name) => askX((hear) => client.InternAtom(false, name, hear))),
    )
    const root = screen[0]?.root ?? 0
    const { ledger, isBusy } = follow(client, root, new Set([...nameAtoms, ...atoms]), settings)
    const lost = untilLost(client, ledger)
    /** The server has done and told all that came before, or tells nothing any more. */
    const catchUp = () => Promise.race([askX((hear) => client.GetSelectionOwner(1, hear)), lost])
    await catchUp()
    return {
      begin: ledger.begin,
      settle: async () => {
        const end = performance.now() + settleMs
        for (;;) {
          await catchUp()
          if (!isBusy() || performance.now() >= end) return ledger.isPlain() && !isBusy()
          await delay(lookMs)
        }
      },
    }
  } catch {
    return blind
  }
}
