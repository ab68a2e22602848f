/** The terminal: the session's browser is killed, its folder removed, and the next one was waiting. */
import { setTimeout as delay } from 'node:timers/promises'
import type { CanaryDesk } from '../tests/desk/canary/desk.ts'
import { allProcesses, commandOf } from '../tests/desk/canary/processes.ts'
import { searchDisk } from '../tests/desk/canary/search-disk.ts'
import { searchMemory } from '../tests/desk/canary/search-memory.ts'
import { managerMemory } from '../tests/desk/window-system.ts'
import { pssMB, waitDid, waitHome, type Way } from './wipe-way.ts'

/** The next person comes later than this, and their browser is ready. */
const betweenPeopleMs = 5000
/** A person stays at least so long. */
const sessionMs = 1500

export function escaleWay({ settings }: CanaryDesk): Way {
  const { terminal, sites, run, sinceMs, windowSystem } = settings
  const parts = () => {
    const processes = terminal.processes()
    const supervisor = terminal.supervisorPid()
    const keepers = processes.filter(
      ({ pid, parent }) => parent === supervisor && /keeper\.ts/.test(commandOf(pid)),
    )
    const groupOf = (keeper: number) =>
      allProcesses().find(({ parent }) => parent === keeper)?.group
    const mine = (keeper: { pid: number }) => {
      const group = groupOf(keeper.pid)
      return processes.filter((one) => one.pid === keeper.pid || one.group === group)
    }
    const planes = keepers.map(mine)
    const inPlanes = new Set(planes.flat().map(({ pid }) => pid))
    const pids = (some: readonly { pid: number }[]) => some.map(({ pid }) => pid)
    const [plane = []] = planes
    return {
      supervisor: pssMB([supervisor]),
      shell: pssMB(pids(processes.filter(({ pid }) => pid !== supervisor && !inPlanes.has(pid)))),
      plane: pssMB(pids(plane)),
    }
  }
  return {
    name: 'escale',
    turn: async (round) => {
      await delay(betweenPeopleMs)
      // The one browser there is waits for the next person.
      const spare = parts().plane
      sites.plant(run, round)
      const drawn = waitDid(sites, 'drawn')
      const leaving = waitDid(sites, 'left')
      const openedAt = performance.now()
      sites.ask({ do: 'open', site: 'canary', path: '/leave', panelPx: 400 })
      await drawn
      const openMs = performance.now() - openedAt
      await leaving
      await delay(sessionMs)
      const { supervisor, shell, plane: session } = parts()
      const memoryMB = { supervisor, shell, session, spare }

      const receipt = sites.waitTell('a receipt', (tell) =>
        tell.tell === 'receipt' ? tell.receipt : undefined,
      )
      const home = waitHome(sites)
      const memory = managerMemory()
      const endedAt = performance.now()
      sites.ask({ do: 'end', because: 'left' })
      const { ms: wipeMs } = await receipt
      await home
      const homeMs = performance.now() - endedAt
      const survivors = [...terminal.processes().map(({ pid }) => pid), ...windowSystem]
      const hits = [
        ...searchMemory(run, survivors),
        ...searchDisk(run, { roots: [terminal.folder, terminal.runtimeFolder], sinceMs }),
      ]
      return {
        openMs,
        wipeMs,
        homeMs,
        memoryMB,
        left: [...new Set(hits.map(({ surface }) => surface))],
        isManagerRestarted: managerMemory() !== memory,
      }
    },
    stop: async () => {},
  }
}
