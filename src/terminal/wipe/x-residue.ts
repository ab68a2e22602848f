/**
 * What windows were called. Until a page has a title the browser names its window by the address, and the window system
 * outlives the session: an X server keeps the bytes of a freed name until something else is written there, and so does the
 * window manager. The manager starts again in a fresh memory, unless it is known that it never read a name that tells
 * something; the server is given so many names, of every length a name can have, that what it had freed is written over.
 *
 * [Note: Second lock] The first is `plane/page/plain-title.ts`: a site's window has one plain name as soon as its page has
 * a head. `plane/watch-names.ts` knows whether it held.
 */
import x11 from 'x11'
import type { Clock } from '../clock.ts'
import { restartManager, untilManaging } from './x-manager.ts'
import { askX, connectX, withWindow } from './x-window.ts'
import type { Trace } from './wipe-plane.ts'

/** Atoms of the protocol itself (X11, appendix B): names of properties that need no new atom. */
const atoms = Array.from({ length: 68 }, (_, at) => at + 1)
const stringAtom = 31
const primaryAtom = 1
/** END_SPACE: of fonts, on no window. */
const unusedAtom = 46
/** In bytes: each small size class of the server's allocator, then wider steps up to the longest title of Chromium. */
const lengths = [
  ...Array.from({ length: 65 }, (_, at) => 16 + at * 16),
  ...Array.from({ length: 24 }, (_, at) => 1152 + at * 128),
]
const largeBytes = 200_000
const windowsOfNames = 6
const largeNames = 4
/** A name crosses the buffers of several connections; each of these takes one of those that were freed. */
const connections = 6
/** Of 32 bytes each: twice a buffer of 16 KB, and some. */
const changesTold = 1100

const filling = Buffer.alloc(largeBytes, 'Escale ')

async function overwriteServer(display: string) {
  await withWindow(display, async (client, window, root, inputOnly) => {
    const windows = Array.from({ length: windowsOfNames }, () => {
      const id = client.AllocID()
      client.CreateWindow(id, root, 0, 0, 1, 1, 0, 0, inputOnly)
      return id
    })
    for (const id of windows) {
      for (const [at, length] of lengths.entries()) {
        const atom = atoms[at % atoms.length] ?? 1
        const holder = at < atoms.length ? id : window
        client.ChangeProperty(0, holder, atom, stringAtom, 8, filling.subarray(0, length))
      }
    }
    for (const atom of atoms.slice(0, largeNames)) {
      client.ChangeProperty(0, window, atom, stringAtom, 8, filling)
    }
    // Answers go through buffers of their own; this one also says that all the rest has been done.
    await askX((hear) =>
      client.GetProperty(0, window, 1, stringAtom, 0, largeBytes, (fault) => hear(fault, 0)),
    )
  })
}

/**
 * Each client has a buffer in the server for what it is told, and it keeps the names that were read through it. Every client
 * that listens to the root window is told of so many changes that its buffer is filled twice; the new ones take the buffers
 * that were freed.
 */
async function overwriteAnswers(display: string) {
  const displays = await Promise.all(Array.from({ length: connections }, () => connectX(display)))
  const catchUp = () =>
    Promise.all(
      displays.map(({ client }) => askX((hear) => client.GetSelectionOwner(primaryAtom, hear))),
    )
  try {
    const root = displays[0]?.screen[0]?.root ?? 0
    for (const { client } of displays)
      client.ChangeWindowAttributes(root, { eventMask: x11.eventMask.PropertyChange })
    await catchUp()
    const teller = displays[0]?.client
    const byte = filling.subarray(0, 1)
    for (let change = 0; change < changesTold; change += 1)
      teller?.ChangeProperty(0, root, unusedAtom, stringAtom, 8, byte)
    teller?.DeleteProperty(root, unusedAtom)
    await catchUp()
  } finally {
    for (const { client } of displays) client.terminate()
  }
}

/** Erases the names of windows from an X display such as `:0`. */
export const xResidue = (display: string, clock: Clock): Trace => ({
  trace: 'window-titles',
  erase: async (names) => {
    let fault: string | undefined
    if (names !== 'plain') {
      fault = await restartManager(display, clock)
      // The home screen comes once its window can be shown, and with it the list of keys.
      await untilManaging(display, clock)
      await overwriteAnswers(display)
    }
    await Promise.all(Array.from({ length: connections }, () => overwriteServer(display)))
    return fault
  },
})
