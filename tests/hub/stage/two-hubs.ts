/** Two hubs over one PostgreSQL, each a process of its own, with a terminal and the tablet of its place. */
import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { askOver, SimulatedTerminal } from '../fleet/simulated-terminal.ts'
import { acceptTerminals, makeTablets, makeTerminals } from './accepted-terminals.ts'
import { borrowHubFolder, type HubProcess, startHub } from './hub-process.ts'
import { runAsOwner } from './postgres-server.ts'

/** `server`: address of a PostgreSQL that is there. Gone once the test is over. */
export async function startTwoHubs(server: string) {
  const name = `test_${randomBytes(8).toString('hex')}`
  await runAsOwner(server, `create database ${name}`)
  onTestFinished(() => runAsOwner(server, `drop database ${name} with (force)`))
  const url = server.replace('/postgres?', `/${name}?`)
  const folder = borrowHubFolder()
  const terminals = makeTerminals(1)
  const fleet = [...terminals, ...makeTablets(terminals)]
  await acceptTerminals({ dataDir: folder, databaseUrl: url, nowMs: Date.now() }, fleet)
  const options = { environment: { DATABASE_URL: url } }
  const one = await startHub(folder, options)
  const other = await startHub(folder, options)
  const at = ({ origin }: HubProcess, which: 0 | 1) => {
    const { keys, terminal } = fleet[which] ?? {}
    if (!keys || terminal === undefined) throw new Error('no such device')
    return new SimulatedTerminal(askOver(origin), Date.now, { keys, terminal })
  }
  return {
    one,
    other,
    terminalAt: (hub: HubProcess) => at(hub, 0),
    tabletAt: (hub: HubProcess) => at(hub, 1),
  }
}
