/**
 * What stands on the screen: the guide alone, the guide beside a site, or the guide above a site for a moment (a
 * warning). The site's own windows are moved by the keeper, the guide's by the shell.
 */
import type { KeeperOrder } from '../plane/keeper-words.ts'
import { layoutOf, type Bounds } from './layout.ts'
import type { ShellWindow } from './shell-window.ts'

export interface Desk {
  /** Makes room at the width the panel asks for, and says where the site goes. */
  readonly split: (panelPx: number) => Promise<Bounds>
  readonly resize: (panelPx: number) => Promise<void>
  /** The guide covers the site. */
  readonly cover: () => Promise<void>
  /** The site is seen again. */
  readonly uncover: () => Promise<void>
  /** The guide alone. */
  readonly fill: () => Promise<void>
  readonly isSplit: () => boolean
}

export function arrangeDesk(
  shellWindow: () => ShellWindow | undefined,
  order: (order: KeeperOrder) => void,
  /** Whether the person sees a site. */
  onSite: (isSeen: boolean) => void,
): Desk {
  /** Width of the panel while a site is open. */
  let panel: number | undefined
  let isCovered = false
  /** Known from the whole screen only, and it does not change while a site is open. */
  const layout = async (panelPx: number) => {
    const screen = await shellWindow()?.screen()
    return layoutOf(screen ?? { width: 1280, height: 720 }, panelPx)
  }
  const fill = async () => {
    panel = undefined
    isCovered = false
    onSite(false)
    await shellWindow()?.fill()
  }
  const split = async (panelPx: number) => {
    const { kiosk, site } = await layout(panelPx)
    panel = panelPx
    isCovered = false
    onSite(true)
    await shellWindow()?.place(kiosk)
    return site
  }
  return {
    split,
    fill,
    isSplit: () => panel !== undefined,
    resize: async (panelPx) => {
      if (panel === undefined) return
      if (isCovered) panel = panelPx
      else order({ do: 'place', bounds: await split(panelPx) })
    },
    cover: async () => {
      if (panel === undefined || isCovered) return
      isCovered = true
      onSite(false)
      // Above by itself, the guide would still leave the site one touch away.
      order({ do: 'show', isInFront: false })
      await shellWindow()?.fill()
    },
    uncover: async () => {
      if (panel === undefined || !isCovered) return
      order({ do: 'place', bounds: await split(panel) })
      order({ do: 'show', isInFront: true })
    },
  }
}
