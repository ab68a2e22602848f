/**
 * Notices hands on the whole screen, the browser's own menus and pickers included, which no page can see: the X server
 * knows for how long nothing was touched (MIT-SCREEN-SAVER extension, QueryInfo).
 */
import x11, { type Client, type ScreenSaver } from 'x11'
import type { Clock } from '../clock.ts'

const everyMs = 2000

export interface IdleWatch {
  /** While a site is open. */
  readonly watch: () => void
  readonly rest: () => void
  readonly stop: () => void
}

const nobody: IdleWatch = { watch: () => {}, rest: () => {}, stop: () => {} }

interface Connection {
  readonly client: Client
  readonly saver: ScreenSaver
  readonly root: number
}

const connect = (display: string) =>
  new Promise<Connection | undefined>((resolve) => {
    const client = x11.createClient({ display }, (fault, opened) => {
      if (fault) return resolve(undefined)
      opened.client.require('screen-saver', (missing, saver) => {
        const root = opened.screen[0]?.root ?? 0
        resolve(missing ? undefined : { client: opened.client, saver, root })
      })
    })
    client.on('error', () => resolve(undefined))
  })

/** Calls `onStir` every two seconds at most. Without the extension, or without X, nobody is noticed this way. */
export async function watchIdle(
  display: string | undefined,
  clock: Clock,
  onStir: () => void,
): Promise<IdleWatch> {
  const connection = display === undefined ? undefined : await connect(display)
  if (!connection) return nobody
  const { client, saver, root } = connection
  let cancel = () => {}
  const look = () => {
    saver.QueryInfo(root, (fault, info) => {
      if (!fault && info.idle < everyMs) onStir()
    })
    cancel = clock.after(everyMs, look)
  }
  const rest = () => cancel()
  return {
    watch: () => {
      cancel()
      cancel = clock.after(everyMs, look)
    },
    rest,
    stop: () => {
      rest()
      client.terminate()
    },
  }
}
