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
/** Share of a narrow screen left to the guide; more for somebody who asked for larger text. */
const barShare = { usual: 0.36, large: 0.5 }
/** The panel that normal text asks for. A wider one means larger text. */
const usualPanelPx = 400

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
  const bar = Math.round(height * (panelPx > usualPanelPx ? barShare.large : barShare.usual))
  return {
    kiosk: { left: 0, top: 0, width, height: bar },
    site: { left: 0, top: bar, width, height: height - bar },
  }
}
