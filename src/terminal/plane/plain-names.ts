/** What a window may be called without telling anything of a person. */

/** Of every window of a site, whatever the site calls it (page/plain-title.ts). */
export const windowTitle = 'Site officiel'

/** The browser's own: an empty tab, before it is taken back (windows.ts), and the windows its toolkit never shows. */
const ofTheBrowser =
  /^(?:(?:Untitled|Sans titre) - (?:Chromium|Google Chrome)|Chromium clipboard|chromium|chrome|google-chrome|msedge)$/

/** `known`: the address of the empty sheet, which every window also bears as its application before it has a page. */
export function plainNames(known: string): (name: string) => boolean {
  const { host } = new URL(known)
  const plain = new Set(['', windowTitle, host, `${host}_/`])
  return (name) => plain.has(name) || ofTheBrowser.test(name)
}
