import { expect, test } from 'vitest'
import { pageOutbox } from '#aidant/record/page-outbox.ts'
import { createHub } from '#ask/hub.ts'
import { newKeyPair } from '#ask/terminal-key.ts'
import type { openOutbox } from '#outbox/open-outbox.ts'
import { nothingWaits, type Outbox } from '#outbox/outbox.ts'

type Here = Parameters<typeof openOutbox>[0]

/** A page whose browser is this tablet, or none, and what its outbox was opened with. */
function aPage() {
  let tablet: string | undefined
  let isRefused = false
  const opened: Here[] = []
  let flushes = 0
  const outbox: Outbox = {
    read: () => nothingWaits,
    subscribe: () => () => false,
    add: async () => ({ ok: true, value: undefined }),
    flush: async () => void (flushes += 1),
    carry: async () => '',
    stop: () => {},
  }
  const keys = newKeyPair()
  const page = pageOutbox(
    {
      read: async () => (tablet === undefined ? undefined : { keys: await keys, terminal: tablet }),
    },
    async (here) => {
      if (isRefused) throw new Error('the disk refuses')
      opened.push(here)
      return outbox
    },
  )
  return {
    page,
    opened,
    outbox,
    flushes: () => flushes,
    become: (name: string | undefined) => {
      tablet = name
    },
    refuse: (is: boolean) => {
      isRefused = is
    },
  }
}

/** A hub that says who asked it. */
const aHub = (name: string, asked: string[]) =>
  createHub(async (path) => {
    asked.push(`${name} ${path}`)
    return Response.json({ code: 'later', message: 'Plus tard.' }, { status: 503 })
  })

test('a browser that becomes another tablet sends as that one, at once, without being opened again', async () => {
  const { page, opened, outbox, flushes, become } = aPage()
  const asked: string[] = []
  const [first, second] = [aHub('first', asked), aHub('second', asked)]
  become('t-first')
  page.at('kone')
  expect(await page.by(first)).toBe(outbox)
  expect(await page.by(first)).toBe(outbox)
  const [here, ...more] = opened
  expect(more).toEqual([])
  expect([here?.device(), flushes()]).toEqual(['t-first', 0])

  become('t-second')
  await page.by(second)
  expect(opened).toHaveLength(1)
  expect([here?.device(), flushes()]).toEqual(['t-second', 1])
  await here?.ways.send([])
  expect(asked).toEqual(['second /api/aidant/outbox?place=kone'])

  become(undefined)
  await page.by(first)
  expect(here?.device(), 'nobody’s tablet any more').toBeUndefined()
})

test('a disk that refuses is asked again by whoever comes back', async () => {
  const { page, outbox, refuse } = aPage()
  const hub = aHub('hub', [])
  refuse(true)
  expect(await page.by(hub)).toBeUndefined()
  refuse(false)
  expect(await page.by(hub)).toBe(outbox)
})
