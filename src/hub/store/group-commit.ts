/**
 * Many write transactions, one COMMIT: those that wait at the same time share the wait for the disk. Each is answered after
 * the COMMIT that holds it, and each is undone alone when it fails.
 */

export interface CommitPort<Db> {
  readonly db: Db
  /** One statement without result. Throws as the engine does. */
  readonly run: (sql: string) => void
  /** The engine leaves the transaction by itself on some faults: a full disk, a damaged page. */
  readonly isInTransaction: () => boolean
}

interface Waiting<Db> {
  readonly work: (db: Db) => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Beyond it, those who came first would wait for too many others. */
const largestGroup = 1000

/** Some tenths of a millisecond when nobody else is there. */
const turnsOfTheLoop = 16

/**
 * Lets every request that has arrived with the first join its group, and connections in: Node takes one at each turn of its
 * loop, and a COMMIT holds that for as long as the disk does. One turn for each COMMIT would be one new connection for each.
 */
async function turnTheLoop(): Promise<void> {
  for (let turn = 0; turn < turnsOfTheLoop; turn += 1)
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
}

export class GroupCommit<Db> {
  readonly #port: CommitPort<Db>
  #waiting: Waiting<Db>[] = []
  #pump: Promise<void> | undefined

  constructor(port: CommitPort<Db>) {
    this.#port = port
  }

  write<T>(work: (db: Db) => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    let value: { readonly done: T } | undefined
    this.#waiting.push({
      work: async (db) => {
        value = { done: await work(db) }
      },
      resolve: () => value && resolve(value.done),
      reject,
    })
    this.#pump ??= this.#run()
    return promise
  }

  /** Resolves once nothing waits. */
  async settle(): Promise<void> {
    while (this.#pump) await this.#pump
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await turnTheLoop()
      const group = this.#waiting.splice(0, largestGroup)
      await this.#commit(group)
    }
    this.#pump = undefined
  }

  async #commit(group: readonly Waiting<Db>[]): Promise<void> {
    const kept: Waiting<Db>[] = []
    try {
      this.#port.run('begin immediate')
      for (const one of group) if (await this.#isKept(one)) kept.push(one)
      this.#port.run('commit')
    } catch (error) {
      this.#abandon()
      for (const one of group) one.reject(error)
      return
    }
    for (const one of kept) one.resolve(undefined)
  }

  async #isKept(one: Waiting<Db>): Promise<boolean> {
    this.#port.run('savepoint one')
    try {
      await one.work(this.#port.db)
    } catch (error) {
      // Those before it in the group are lost as well: the whole group is told.
      if (!this.#port.isInTransaction()) throw error
      this.#port.run('rollback to one')
      this.#port.run('release one')
      one.reject(error)
      return false
    }
    this.#port.run('release one')
    return true
  }

  #abandon(): void {
    if (!this.#port.isInTransaction()) return
    this.#port.run('rollback')
  }
}
