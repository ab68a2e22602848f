/** Where the guide and the site stand on the screen (docs/terminal.md): side by side when there is room for both. */

/** In CSS pixels of the whole screen. */
export interface Bounds {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Layout {
  readonly kiosk: Bounds
  readonly site: Bounds
}

/** From here on a panel stands at the left; below, the guide is a bar on top. */
export const sideBySidePx = 1180

/** A site is hard to use in less. */
const minSitePx = 640
/** Share of a narrow screen left to the guide. */
const barShare = 0.36

export function layoutOf(
  screen: { readonly width: number; readonly height: number },
  panelPx: number,
): Layout {
  const { width, height } = screen
  if (width >= sideBySidePx) {
    const panel = Math.min(panelPx, width - minSitePx)
    return {
      kiosk: { left: 0, top: 0, width: panel, height },
      site: { left: panel, top: 0, width: width - panel, height },
    }
  }
  const bar = Math.round(height * barShare)
  return {
    kiosk: { left: 0, top: 0, width, height: bar },
    site: { left: 0, top: bar, width, height: height - bar },
  }
}
