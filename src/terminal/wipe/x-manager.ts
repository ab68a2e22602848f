/**
 * The window manager of an X display. Openbox is asked to start again by its own message on the root window: the same
 * process, in a fresh memory, with the same windows.
 *
 * [Note: While it starts] It loses what it is asked, to show a window above all, until it holds all the keys of the
 * allow-list again (seen with openbox 3.6.1: half a second). Whoever needs a window shown waits for it first.
 */
import type { Client } from 'x11'
import { wait, type Clock } from '../clock.ts'
import { askX, withWindow } from './x-window.ts'

const restartMessage = 2
const substructure = 0x180000
const clientMessage = 33

/** It has a new memory within this, and manages again within as much. */
const limitMs = 3000
/** A manager that starts is asked again so often: a second start would cost more than a second question. */
const askMs = { restart: 500, move: 25 }
const pauseMs = 5

const isThere = (client: Client, root: number, atom: number) =>
  new Promise<boolean>((resolve, reject) => {
    client.GetProperty(0, root, atom, 0, 0, 1, (fault, property) => {
      if (fault) reject(fault)
      else resolve(property.type !== 0)
    })
  })

const leftOf = (client: Client, window: number) =>
  new Promise<number>((resolve, reject) => {
    client.GetGeometry(window, (fault, place) => (fault ? reject(fault) : resolve(place.xPos)))
  })

function restartOrder(root: number, control: number): Buffer {
  const message = Buffer.alloc(32)
  message.writeUInt8(clientMessage, 0)
  message.writeUInt8(32, 1)
  message.writeUInt32LE(root, 4)
  message.writeUInt32LE(control, 8)
  message.writeUInt32LE(restartMessage, 12)
  return message
}

/** Does `ask` every so often until `isDone`; whether that came in time. */
async function insist(
  clock: Clock,
  everyMs: number,
  ask: () => void,
  isDone: () => Promise<boolean>,
): Promise<boolean> {
  const start = clock.now()
  let askedAt = -Infinity
  for (;;) {
    if (clock.now() >= askedAt + everyMs) {
      askedAt = clock.now()
      ask()
    }
    if (await isDone()) return true
    if (clock.now() >= start + limitMs) return false
    await wait(clock, pauseMs)
  }
}

/**
 * Resolves once the manager does what it is asked: a window that is not shown asks to stand elsewhere, and does. Where there
 * is no manager the server does it by itself. False when it takes more than three seconds.
 */
export const untilManaging = (display: string, clock: Clock): Promise<boolean> =>
  withWindow(display, (client, window) =>
    insist(
      clock,
      askMs.move,
      () => client.MoveWindow(window, 1, 0),
      async () => (await leftOf(client, window)) === 1,
    ),
  )

/** `undefined` once it has another memory; else why not. A display without openbox has nothing to forget. */
export const restartManager = (display: string, clock: Clock): Promise<string | undefined> =>
  withWindow(display, async (client, _, root) => {
    const atom = (name: string) => askX((hear) => client.InternAtom(true, name, hear))
    const [control, number] = await Promise.all([atom('_OB_CONTROL'), atom('_OPENBOX_PID')])
    if (control === 0 || number === 0) return undefined
    // Taken away, its number is back once it runs anew.
    client.DeleteProperty(root, number)
    const order = restartOrder(root, control)
    const isRestarted = await insist(
      clock,
      askMs.restart,
      () => client.SendEvent(root, false, substructure, order),
      () => isThere(client, root, number),
    )
    return isRestarted ? undefined : 'NotRestarted'
  })
