/** Official sites in windows of their own, for a terminal without a supervisor. */
type SiteWindow = Pick<Window, 'close' | 'closed'>

/**
 * Opens a site so that it cannot reach this page, yet this page can close it: `noopener` would give no handle. `false`
 * when the browser refused the window.
 */
export function openSiteWindow(
  address: string,
  windows: Set<SiteWindow>,
  page: Pick<Window, 'open'> = window,
): boolean {
  const opened = page.open('', '_blank')
  if (!opened) return false
  // Cut before it leaves for the site: from then on the site is alone in its window.
  opened.opener = null
  opened.location.href = address
  windows.add(opened)
  return true
}
