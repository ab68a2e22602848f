/**
 * What windows were called. Until a page has a title the browser names its window by the address, and the window system
 * outlives the session: an X server keeps the bytes of a freed name until something else is written there, and so does the
 * window manager. The manager starts again in a fresh memory; the server is given so many names, of every length
 * a name can have, that what it had freed is written over.
 *
 * [Note: Second lock] The first is `plane/page/plain-title.ts`: a site's window has one plain name as soon as its page has a head.
 */
import { askX, withWindow } from './x-window.ts'
import type { Trace } from './wipe-plane.ts'

/** Openbox's own message on the root window: start again, keeping the windows. */
const restartOpenbox = 2
const substructure = 0x180000
const clientMessage = 33

/** Atoms of the protocol itself (X11, appendix B): names of properties that need no new atom. */
const atoms = Array.from({ length: 68 }, (_, at) => at + 1)
const stringAtom = 31
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

const filling = Buffer.alloc(largeBytes, 'Escale ')

async function restartManager(display: string) {
  await withWindow(display, async (client, _, root) => {
    const control = await askX((hear) => client.InternAtom(true, '_OB_CONTROL', hear))
    if (control === 0) return
    const message = Buffer.alloc(32)
    message.writeUInt8(clientMessage, 0)
    message.writeUInt8(32, 1)
    message.writeUInt32LE(root, 4)
    message.writeUInt32LE(control, 8)
    message.writeUInt32LE(restartOpenbox, 12)
    client.SendEvent(root, false, substructure, message)
    await askX((hear) => client.GetSelectionOwner(1, hear))
  })
}

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

/** Erases the names of windows from an X display such as `:0`. */
export const xResidue = (display: string): Trace => ({
  trace: 'window-titles',
  erase: async () => {
    await restartManager(display)
    await Promise.all(Array.from({ length: connections }, () => overwriteServer(display)))
    return undefined
  },
})
