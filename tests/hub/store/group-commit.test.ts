import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { GroupCommit } from '../../../src/hub/store/group-commit.ts'

/** An engine that only remembers what it was told. */
function stage(faultAt?: string) {
  const told: string[] = []
  let open = false
  const run = (sql: string) => {
    told.push(sql)
    if (sql === faultAt) throw new Error('disk full')
    if (sql.startsWith('begin')) open = true
    if (sql === 'commit' || sql === 'rollback') open = false
  }
  const leave = () => {
    open = false
  }
  const commits = new GroupCommit({ db: told, run, isInTransaction: () => open })
  return { told, leave, commits }
}

test('writes that wait together share one COMMIT, and are answered after it', async () => {
  const { told, commits } = stage()
  const answers = [1, 2, 3].map((n) =>
    commits.write(async (db) => {
      db.push(`write ${n}`)
      return n
    }),
  )
  const atAnswer = answers.map((answer) => answer.then(() => told.at(-1)))
  expect(await Promise.all(answers)).toEqual([1, 2, 3])
  expect(await Promise.all(atAnswer)).toEqual(['commit', 'commit', 'commit'])
  expect(told.filter((sql) => sql === 'commit')).toHaveLength(1)
  expect(told.filter((sql) => sql.startsWith('write'))).toEqual(['write 1', 'write 2', 'write 3'])
})

test('a write that fails is undone alone', async () => {
  const { told, commits } = stage()
  const first = commits.write(async () => 'kept')
  const second = commits.write(async () => {
    throw new Error('no')
  })
  const third = commits.write(async () => 'kept too')
  await expect(second).rejects.toThrow('no')
  expect(await Promise.all([first, third])).toEqual(['kept', 'kept too'])
  expect(told.filter((sql) => sql === 'rollback to one')).toHaveLength(1)
})

test('nothing is acknowledged when COMMIT fails', async () => {
  const { told, commits } = stage('commit')
  const results = await Promise.allSettled([
    commits.write(async () => 1),
    commits.write(async () => 2),
  ])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(told.at(-1)).toBe('rollback')
})

test('when the engine leaves the transaction by itself, those before in the group are told as well', async () => {
  const { leave, commits } = stage()
  const results = await Promise.allSettled([
    commits.write(async () => 1),
    commits.write(async () => {
      leave()
      throw new Error('disk full')
    }),
  ])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await commits.write(async () => 'later')).toBe('later')
})

test('what is asked during a group is in the next one, and `settle` waits for it', async () => {
  const { told, commits } = stage()
  const done: string[] = []
  void commits.write(async () => {
    void commits.write(async () => done.push('inner'))
    done.push('outer')
  })
  await commits.settle()
  expect(done).toEqual(['outer', 'inner'])
  expect(told.filter((sql) => sql === 'commit')).toHaveLength(2)
})

test('connections that come together, each with a write, are let in by many between two COMMITs', async () => {
  const { told, commits } = stage()
  const server = createServer((socket) => {
    void commits.write(async () => {}).then(() => socket.end('kept'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const clients = Array.from({ length: 160 }, () => connect(port, '127.0.0.1').resume())
  await Promise.all(clients.map((client) => once(client, 'close')))
  expect(told.filter((sql) => sql === 'commit').length).toBeLessThan(40)
})
