/** A person at the terminal: visits the site in front of them, types, copies, opens a window. */
import { execFileSync } from 'node:child_process'
import { tokenOf } from './mark.ts'
import type { Sites } from './start-sites.ts'
import { surfaces } from './surfaces.ts'

interface Visit {
  readonly sites: Sites
  /** Of the screen. */
  readonly env: Readonly<Record<string, string>>
  /** A point of the site's area, in pixels of the screen. */
  readonly point: { readonly x: number; readonly y: number }
  readonly run: string
  readonly round: number
  /** Makes the terminal open the site. */
  readonly open: () => void
}

/** Resolves once everything is planted; gives what could not be, with the reason the browser gave. */
export async function visit({ sites, env, point, run, round, open }: Visit) {
  const hands = (...args: string[]) => execFileSync('xdotool', args, { env })
  const did = (what: string) =>
    sites.wait(what, (report) => (report.say === 'did' && report.what === what) || undefined)
  sites.plant(run, round)
  const planted = did('planted')
  open()
  await planted

  const after = async (what: string, ...args: string[]) => {
    const done = did(what)
    hands(...args)
    await done
  }
  await after('at-typed', 'mousemove', String(point.x), String(point.y), 'click', '1')
  await after('typed', 'type', '--delay', '1', tokenOf(run, round, 'typed'))
  await after('at-clipboard', 'key', 'Tab')
  await after('clipboard', 'key', 'ctrl+a', 'ctrl+c')
  await after('primary', 'key', 'Tab', 'ctrl+a')
  await after('popup-title', 'key', 'Return')
  const reports = sites.takeReports()
  const failed = reports.flatMap((report) =>
    report.say === 'did' && report.what.includes(':') ? [report.what] : [],
  )
  const known = reports.flatMap((report) => (report.say === 'known' ? [report.known] : []))
  const recognised = reports.flatMap((report) => (report.say === 'recognised' ? [report.by] : []))
  return { failed, known, recognised, planted: surfaces.length }
}
