/**
 * The two places of X where what was copied or selected waits for the next person. The system keeps no copy: the program
 * that owns a selection answers for it, so taking ownership makes the others drop theirs (ICCCM, section 2.3), and giving
 * it up leaves nothing to paste.
 */
import type { Client } from 'x11'
import { wait, type Clock } from '../clock.ts'
import type { Trace } from './wipe-plane.ts'
import { askX, withWindow } from './x-window.ts'

const deadlineMs = 3000
const pauseMs = 20
/** Atoms of the protocol itself (X11, appendix B). */
const primaryAtom = 1
const cutBuffers = [9, 10, 11, 12, 13, 14, 15, 16]
const noOwner = 0

const ownerOf = (client: Client, atom: number) =>
  askX((hear) => client.GetSelectionOwner(atom, hear))

/** Takes and gives up until nobody owns it: a program may take it again in between. */
async function empty(client: Client, window: number, atom: number, clock: Clock) {
  const end = clock.now() + deadlineMs
  for (;;) {
    client.SetSelectionOwner(window, atom)
    const wasTaken = (await ownerOf(client, atom)) === window
    client.SetSelectionOwner(noOwner, atom)
    if (wasTaken && (await ownerOf(client, atom)) === noOwner) return undefined
    if (clock.now() >= end) return 'StillOwned'
    await wait(clock, pauseMs)
  }
}

/** Clipboard and primary selection of an X display such as `:0`, the old cut buffers with the latter. */
export function xSelections(display: string, clock: Clock): readonly Trace[] {
  return [
    {
      trace: 'clipboard',
      erase: () =>
        withWindow(display, async (client, window) => {
          const atom = await askX((hear) => client.InternAtom(false, 'CLIPBOARD', hear))
          return empty(client, window, atom, clock)
        }),
    },
    {
      trace: 'primary-selection',
      erase: () =>
        withWindow(display, (client, window, root) => {
          for (const buffer of cutBuffers) client.DeleteProperty(root, buffer)
          return empty(client, window, primaryAtom, clock)
        }),
    },
  ]
}
