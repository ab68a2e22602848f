/** Sees every window that comes on a screen, menus and bubbles included, and how long it stays. */
import x11, { type Display } from 'x11'

interface Stay {
  readonly window: number
  readonly fromMs: number
  untilMs: number | undefined
}

export interface WindowWatch {
  /** What is on screen now belongs there. */
  readonly accept: () => void
  /** The longest stay, in ms, of a window that does not belong there; 0 when none came. */
  readonly longestStrayMs: () => number
  /** Windows that do not belong there and are still on screen. */
  readonly strays: () => readonly number[]
  /** Of the windows that belong there, those that went. */
  readonly gone: () => readonly number[]
  /** What came and went is not counted again. */
  readonly forget: () => void
  readonly stop: () => void
}

export async function openScreen(display: string): Promise<Display> {
  return new Promise((resolve, reject) => {
    const client = x11.createClient({ display }, (fault, opened) => {
      if (fault === null || fault === undefined) resolve(opened)
      else reject(fault)
    })
    // Windows that go while they are asked about.
    client.on('error', () => {})
  })
}

const mappedChildren = async ({ client }: Display, root: number) => {
  const children = await new Promise<readonly number[]>((resolve, reject) => {
    client.QueryTree(root, (fault, tree) => (fault ? reject(fault) : resolve(tree.children)))
  })
  const isMapped = (window: number) =>
    new Promise<boolean>((resolve) => {
      client.GetWindowAttributes(window, (fault, attributes) => {
        resolve(!fault && attributes.mapState !== 0)
      })
    })
  const mapped = await Promise.all(children.map(isMapped))
  return children.filter((_, index) => mapped[index])
}

export async function watchWindows(display: string): Promise<WindowWatch> {
  const screen = await openScreen(display)
  const root = screen.screen[0]?.root ?? 0
  const expected = new Set<number>()
  const stays: Stay[] = []
  const now = () => performance.now()
  const onScreen = () => stays.filter((stay) => stay.untilMs === undefined)
  const forget = () => {
    stays.splice(0, stays.length, ...onScreen())
  }
  const comes = (window: number) => {
    stays.push({ window, fromMs: now(), untilMs: undefined })
  }
  screen.client.on('event', ({ name, wid }) => {
    if (name === 'MapNotify') comes(wid)
    if (name !== 'UnmapNotify' && name !== 'DestroyNotify') return
    for (const stay of onScreen()) if (stay.window === wid) stay.untilMs = now()
  })
  screen.client.ChangeWindowAttributes(root, { eventMask: x11.eventMask.SubstructureNotify })
  for (const window of await mappedChildren(screen, root)) comes(window)
  const unexpected = () => stays.filter(({ window }) => !expected.has(window))
  return {
    accept: () => {
      forget()
      expected.clear()
      for (const { window } of onScreen()) expected.add(window)
    },
    longestStrayMs: () =>
      Math.max(0, ...unexpected().map(({ fromMs, untilMs }) => (untilMs ?? now()) - fromMs)),
    strays: () =>
      onScreen()
        .map(({ window }) => window)
        .filter((window) => !expected.has(window)),
    gone: () => {
      const here = new Set(onScreen().map(({ window }) => window))
      return [...expected].filter((window) => !here.has(window))
    },
    forget,
    stop: () => screen.client.terminate(),
  }
}
