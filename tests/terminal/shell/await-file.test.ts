import { expect, test } from 'vitest'
import type { KeeperOrder } from '#terminal/plane/keeper-words.ts'
import { awaitFiles } from '#terminal/shell/await-file.ts'
import { manualClock } from '../wipe/manual-clock.ts'

function stand(hears = true) {
  const clock = manualClock()
  const orders: KeeperOrder[] = []
  const files = awaitFiles(clock, (order) => {
    orders.push(order)
    return hears
  })
  return { clock, orders, files }
}

test('each answer finds its question', async () => {
  const { files, orders } = stand()
  const page = files.ask({ do: 'print', what: 'page' })
  const document = files.ask({ do: 'locate', document: 2 })
  expect(orders).toEqual([
    { do: 'print', what: 'page', order: 1 },
    { do: 'locate', document: 2, order: 2 },
  ])
  files.hear({ say: 'document-at', order: 2, file: 'downloads/b' })
  files.hear({ say: 'print-ready', order: 1, file: null })
  expect(await document).toBe('downloads/b')
  expect(await page).toBeNull()
})

test('a keeper that says nothing has no file, nor has one that hears no more', async () => {
  const { files, clock } = stand()
  const file = files.ask({ do: 'locate', document: 1 })
  clock.pass(60_000)
  expect(await file).toBeNull()
  expect(await stand(false).files.ask({ do: 'locate', document: 1 })).toBeNull()
})
