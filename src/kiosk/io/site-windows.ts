/** Official sites in windows of their own, for a terminal without a supervisor. */
type SiteWindow = Pick<Window, 'close' | 'closed'>

/**
 * The empty frame that opens sites. A window whose opener is cut can no longer be closed from here (Chromium ignores
 * `close()`), and one whose opener is this page could send it elsewhere. A site knows this frame only, which it may not
 * move, nor through it the page; our origin may still close what it opened. It stays as long as the page.
 */
function siteOpener(page: Document = document): Pick<Window, 'open'> {
  const known = page.querySelector<HTMLIFrameElement>('iframe[data-site-opener]')
  const frame = known ?? page.createElement('iframe')
  if (!known) {
    frame.dataset['siteOpener'] = ''
    frame.hidden = true
    page.body.append(frame)
  }
  return frame.contentWindow ?? { open: () => null }
}

/**
 * Opens a site so that it cannot reach this page, yet this page can close it: `noopener` would give no handle. `false`
 * when the browser refused the window.
 */
export function openSiteWindow(
  address: string,
  windows: Set<SiteWindow>,
  opener: Pick<Window, 'open'> = siteOpener(),
): boolean {
  const opened = opener.open('', '_blank')
  if (!opened) return false
  opened.location.href = address
  windows.add(opened)
  return true
}
