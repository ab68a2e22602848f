/**
 * A process that writes as a hub does, and says each write on its standard output once it is acknowledged; killed by the test.
 * Words: the file, `full` or `normal`, the first number to write.
 */
import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../../src/hub/store/sqlite-store.ts'

const [file = '', synchronous, first = '0'] = process.argv.slice(2)
const store = await openSqliteStore({
  file,
  nowMs: 0,
  synchronous: synchronous === 'normal' ? 'normal' : 'full',
})

let next = Number(first)
const writeOn = async () => {
  for (;;) {
    const value = next
    next += 1
    // As long as a status report.
    const name = `${value} `.padEnd(200, '.')
    await store.write((db) => db.insertInto('hub_counter').values({ name, value }).execute())
    writeSync(1, `${value}\n`)
  }
}
await Promise.all(Array.from({ length: 8 }, writeOn))
