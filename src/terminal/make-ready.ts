/** Whatever a terminal cannot start without, looked for before any screen: the first that is wrong is told. */
import { fail, succeed, type Result } from '#contract/result.ts'
import type { Clock } from './clock.ts'
import { findRoot } from './find-root.ts'
import { prepareState } from './prepare-state.ts'
import type { TerminalArguments } from './read-arguments.ts'
import { fetchSites, type SiteList, type SiteSource } from './shell/fetch-sites.ts'
import { findBrowser } from './shell/find-browser.ts'
import { readStoredSites, storeSites } from './shell/keep-sites.ts'
import type { StartFault } from './start-fault.ts'
import {
  chooseSessionRoot,
  type RootFault,
  type RootPlaces,
  type SessionRoot,
} from './wipe/session-root.ts'
import { holdTerminal, type TerminalHold } from './wipe/single.ts'
import { isDisplayThere } from './wipe/x-window.ts'

export interface Ready {
  readonly browserPath: string
  /** As in `DISPLAY`; absent on Windows. */
  readonly display: string | undefined
  /** This account and this display are ours until it is released. */
  readonly hold: TerminalHold
  readonly places: RootPlaces
  readonly root: SessionRoot
  readonly source: SiteSource
  /** Absent when no list was kept and the server does not answer: the guide may still start offline. */
  readonly list: SiteList | undefined
}

const rootFaults: Readonly<Record<RootFault['why'], StartFault['why']>> = {
  'read-only': 'read-only-disk',
  full: 'no-room',
  denied: 'no-access',
  'too-long': 'no-access',
  failed: 'no-access',
}

export async function makeReady(
  options: TerminalArguments,
  clock: Clock,
): Promise<Result<Ready, StartFault>> {
  const browserPath = findBrowser(options.browser)
  if (browserPath === undefined)
    return fail({
      why: 'no-browser',
      sentence:
        'Aucun navigateur trouvé : installez Chromium, Chrome ou Edge, ou donnez son chemin avec --browser.',
    })
  const display = process.platform === 'win32' ? undefined : process.env['DISPLAY']
  if (process.platform !== 'win32' && (display === undefined || display === ''))
    return fail({
      why: 'no-display',
      sentence: 'Pas d’écran : DISPLAY n’est pas défini. Démarrez le poste dans une session X.',
    })
  const rootOfTrust = findRoot(options.root)
  if (!rootOfTrust.ok) return rootOfTrust
  const prepared = await prepareState(options.stateDir)
  if (!prepared.ok) return prepared
  const hold = await holdTerminal(options.stateDir, display)
  if (!hold.ok)
    return fail({
      why: hold.fault.why === 'taken' ? 'already-running' : 'no-access',
      sentence: hold.fault.sentence,
    })

  const held = await readyOnceHeld(options, display, {
    origin: options.kiosk.origin,
    root: rootOfTrust.value,
    stateDir: options.stateDir,
    clock,
  })
  if (held.ok) return succeed({ browserPath, display, hold: hold.value, ...held.value })
  await hold.value.release()
  return held
}

async function readyOnceHeld(
  { stateDir }: TerminalArguments,
  display: string | undefined,
  source: SiteSource,
): Promise<Result<Pick<Ready, 'places' | 'root' | 'source' | 'list'>, StartFault>> {
  const places = { stateFolder: stateDir, runtimeFolder: process.env['XDG_RUNTIME_DIR'] }
  const root = await chooseSessionRoot(places)
  if (!root.ok) return fail({ why: rootFaults[root.fault.why], sentence: root.fault.sentence })
  const list = await firstSites(source)
  if (!list.ok) return list
  if (display !== undefined && !(await isDisplayThere(display)))
    return fail({
      why: 'no-display',
      sentence: `L’écran « ${display} » ne répond pas. Démarrez le poste dans une session X, sous le même compte.`,
    })
  return succeed({ places, root: root.value, source, list: list.value })
}

/** The last list kept, else the server's. */
async function firstSites(source: SiteSource): Promise<Result<SiteList | undefined, StartFault>> {
  const { stateDir } = source
  const stored = await readStoredSites(stateDir)
  if (stored) return succeed(stored)
  const fetched = await fetchSites(source)
  if (!fetched.ok || fetched.value.news === 'same') return succeed(undefined)
  const { list } = fetched.value
  if (Object.keys(list.sites).length === 0)
    return fail({
      why: 'no-sites',
      sentence:
        'La publication ne nomme aucun site : le poste n’aurait rien à ouvrir. Ajoutez des sites et publiez de nouveau.',
    })
  await storeSites(stateDir, list)
  return succeed(list)
}
