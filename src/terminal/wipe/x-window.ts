/** Connections to an X display. */
import x11, { type Client, type Display } from 'x11'

export const connectX = (display: string) =>
  new Promise<Display>((resolve, reject) => {
    const client = x11.createClient({ display, bufferRequests: true }, (fault, opened) => {
      if (fault === null || fault === undefined) resolve(opened)
      else reject(fault)
    })
    client.on('error', reject)
  })

/** A request that answers with one number. */
export const askX = (
  request: (hear: (fault: Error | null | undefined, value: number) => void) => void,
) =>
  new Promise<number>((resolve, reject) => {
    request((fault, value) => (fault ? reject(fault) : resolve(value)))
  })

/** Runs with a connection and a window nobody sees, both gone afterwards. */
export async function withWindow<T>(
  display: string,
  run: (client: Client, window: number, root: number, inputOnly: number) => Promise<T>,
): Promise<T> {
  const { client, screen } = await connectX(display)
  try {
    const root = screen[0]?.root ?? 0
    const window = client.AllocID()
    client.CreateWindow(window, root, 0, 0, 1, 1, 0, 0, x11.InputOnly)
    return await run(client, window, root, x11.InputOnly)
  } finally {
    client.terminate()
  }
}

export const isDisplayThere = (display: string): Promise<boolean> =>
  withWindow(display, () => Promise.resolve(true)).catch(() => false)
