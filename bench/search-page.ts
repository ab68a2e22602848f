/** What the bench does inside the browser. */
import { createSearchClient } from '#kiosk/io/search-client.ts'
import { type EngineName, engines } from './search-engines.ts'
import type { Query } from './search-guides.ts'

export interface Asked extends Pick<Query, 'kind'> {
  readonly ms: number
  /** Whether the guide aimed at is among the first ten. */
  readonly hit: boolean
}

const textAt = async (address: string) => (await fetch(address)).text()

/** Opens an index on this thread and asks it everything, one query per task. */
async function askOnPage(engine: EngineName, indexAddress: string, queries: readonly Query[]) {
  const serialised = await textAt(indexAddress)
  const opening = performance.now()
  const find = engines[engine].open(serialised)
  const openMs = performance.now() - opening
  const asked: Asked[] = []
  for (const { kind, text, target } of queries) {
    await new Promise((resolve) => setTimeout(resolve))
    const start = performance.now()
    const found = find(text)
    asked.push({ kind, ms: performance.now() - start, hit: found.includes(target) })
  }
  return { openMs, asked }
}

/** Opens the index through the worker and types every query letter by letter; what the page felt of it. */
async function askThroughWorker(indexAddress: string, queries: readonly Query[]) {
  const serialised = await textAt(indexAddress)
  const longTasksMs: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasksMs.push(duration)
  })
  observer.observe({ type: 'longtask' })
  const client = createSearchClient({ limit: 10 })
  const opening = performance.now()
  client.open(serialised)
  const handOverMs = performance.now() - opening
  await client.find('a')
  const openMs = performance.now() - opening
  const answerMs: number[] = []
  let hits = 0
  for (const { text, target } of queries) {
    for (let end = 1; end < text.length; end += 1) void client.find(text.slice(0, end))
    const start = performance.now()
    const found = await client.find(text)
    answerMs.push(performance.now() - start)
    if (found !== 'broken' && found.some(({ id }) => id === target)) hits += 1
  }
  await new Promise((resolve) => setTimeout(resolve, 100))
  observer.disconnect()
  client.close()
  return { handOverMs, openMs, answerMs, hits, longTasksMs }
}

/** What the page felt of its worker, in milliseconds. */
export type FeltOfWorker = Awaited<ReturnType<typeof askThroughWorker>>

const searchBench = { askOnPage, askThroughWorker }
declare global {
  interface Window {
    searchBench: typeof searchBench
  }
}
window.searchBench = searchBench
