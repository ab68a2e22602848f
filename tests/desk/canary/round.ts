/** One person's session at a terminal, planted, found, ended, and looked for. */
import { homedir } from 'node:os'
import type { TerminalStatus } from '#contract/terminal-link.ts'
import type { TerminalUnderTest } from '../terminal-under-test.ts'
import type { Session } from './causes.ts'
import type { Known } from './plant-page.ts'
import { visit } from './person.ts'
import { allProcesses, isAlive, type Process } from './processes.ts'
import { type FoundOnDisk, searchDisk } from './search-disk.ts'
import { type FoundInMemory, isInMemory, searchMemory } from './search-memory.ts'
import type { Sites } from './start-sites.ts'
import { surfaces } from './surfaces.ts'

export interface RoundSettings {
  readonly terminal: TerminalUnderTest
  readonly sites: Sites
  /** Of the screen. */
  readonly env: Readonly<Record<string, string>>
  /** The X server and the window manager, which outlive every session. */
  readonly windowSystem: readonly number[]
  readonly run: string
  /** What the kiosk page holds on purpose. */
  readonly control: string
  /** When the run began. */
  readonly sinceMs: number
}

export interface RoundResult {
  /** Surfaces that could not be planted, with the reason. */
  readonly failed: readonly string[]
  /** What the site knew of this person when they came. */
  readonly known: readonly Known[]
  readonly recognised: readonly string[]
  /** Surfaces that the search did not find before the wipe. */
  readonly unseen: readonly string[]
  /** What is left on disk, and in the terminal's own processes. */
  readonly left: readonly (FoundInMemory | FoundOnDisk)[]
  /** What is left in the X server and the window manager. */
  readonly inWindowSystem: readonly FoundInMemory[]
  readonly alive: readonly Process[]
  /** Whether the search of surviving memory finds what is there on purpose. */
  readonly isSeeing: boolean
  readonly searched: { readonly processes: number }
  readonly status: TerminalStatus
}

/** Everywhere a process of the terminal may write; the account's own home beside the one it was given. */
const rootsOf = ({ folder, runtimeFolder }: TerminalUnderTest) => [
  ...new Set([
    folder,
    runtimeFolder,
    homedir(),
    '/tmp',
    '/var/tmp',
    '/dev/shm',
    '/run',
    '/var/spool',
  ]),
]

/** The process group in whose memory most of the session is, and the keeper that holds it. */
function sessionOf(settings: RoundSettings, hits: readonly FoundInMemory[]): Session {
  const all = allProcesses()
  const byPid = new Map(all.map((one) => [one.pid, one]))
  const counts = new Map<number, number>()
  for (const { pid } of hits) {
    const group = byPid.get(pid)?.group ?? 0
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  const [leader = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? []
  const browser = byPid.get(leader)
  const keeper = byPid.get(browser?.parent ?? 0)
  if (!browser || !keeper) throw new Error('the session is in no process')
  const groups = new Set([browser.pid, keeper.pid])
  return {
    ...settings,
    browser,
    keeper,
    processes: all.filter(({ group }) => groups.has(group)),
  }
}

export async function playRound(
  settings: RoundSettings,
  round: number,
  end: (session: Session) => Promise<TerminalStatus>,
): Promise<RoundResult> {
  const { terminal, sites, env, run, control, sinceMs, windowSystem } = settings
  sites.takeReports()
  const { failed, known, recognised } = await visit({
    sites,
    env,
    point: { x: 840, y: 200 },
    run,
    round,
    open: () => sites.ask({ do: 'open', site: 'canary', panelPx: 400 }),
  })

  const pidsOf = (processes: readonly Process[]) => processes.map(({ pid }) => pid)
  const before = terminal.processes()
  const held = searchDisk(run, { roots: [terminal.folder, terminal.runtimeFolder], sinceMs })
  const inMemory = searchMemory(run, pidsOf(before)).filter((hit) => hit.round === round)
  const found = new Set([...inMemory, ...held].map(({ surface }) => surface))
  const session = sessionOf(settings, inMemory)

  const status = await end(session)

  const survivors = pidsOf(terminal.processes())
  return {
    failed,
    known,
    recognised,
    unseen: surfaces.filter((surface) => !found.has(surface)),
    left: [
      ...searchMemory(run, survivors),
      ...searchDisk(run, { roots: rootsOf(terminal), sinceMs }),
    ],
    inWindowSystem: searchMemory(run, windowSystem),
    alive: session.processes.filter(isAlive),
    isSeeing: isInMemory(control, survivors),
    searched: { processes: survivors.length + windowSystem.length },
    status,
  }
}
