import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { keepSites, readStoredSites, storeSites } from '#terminal/shell/keep-sites.ts'
import type { fetchSites, SiteList } from '#terminal/shell/fetch-sites.ts'
import { freshFolder } from '../wipe/fresh-folder.ts'
import { manualClock } from '../wipe/manual-clock.ts'
import { stubSite } from './stub-sites.ts'

const listOf = (letter: string, sites = { impots: stubSite }): SiteList => ({
  front: letter.repeat(64),
  sites,
})
type Fetch = typeof fetchSites
type Outcome = Awaited<ReturnType<Fetch>>
const news = (list: SiteList): Outcome => ({
  ok: true,
  value: { news: 'list', list, etag: `"${list.front}"` },
})
const silent: Outcome = { ok: false, fault: 'silent' }

function stand(outcomes: readonly Outcome[], stored?: SiteList) {
  const clock = manualClock()
  const stateDir = freshFolder()
  const onList = vi.fn<(list: SiteList) => void>()
  const onEmpty = vi.fn<() => void>()
  const left = [...outcomes]
  const fetch = vi.fn<Fetch>(() => Promise.resolve(left.shift() ?? silent))
  const origin = 'https://escale.example'
  const settings = { origin, stateDir, clock, stored, onList, onEmpty, fetch }
  onTestFinished(keepSites(settings))
  return { clock, stateDir, onList, onEmpty, fetch }
}

test('a new list is told and kept for the next start', async () => {
  const { onList, stateDir } = stand([news(listOf('a'))])
  await vi.waitFor(() => expect(onList).toHaveBeenCalledWith(listOf('a')))
  expect(await readStoredSites(stateDir)).toEqual(listOf('a'))
})

test('without any list it looks again soon, with one every five minutes', async () => {
  const { clock, onList, fetch } = stand([silent, news(listOf('a')), silent])
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1))
  await vi.waitFor(() => {
    clock.pass(1000)
    expect(onList).toHaveBeenCalledTimes(1)
  })
  const calls = fetch.mock.calls.length
  clock.pass(60_000)
  expect(fetch).toHaveBeenCalledTimes(calls)
  await vi.waitFor(() => {
    clock.pass(300_000)
    expect(fetch.mock.calls.at(-1)).toEqual([
      'https://escale.example',
      { etag: `"${'a'.repeat(64)}"`, front: 'a'.repeat(64) },
    ])
  })
})

test('a release without sites changes nothing', async () => {
  const { onEmpty, onList, stateDir } = stand(
    [news({ front: 'b'.repeat(64), sites: {} })],
    listOf('a'),
  )
  await vi.waitFor(() => expect(onEmpty).toHaveBeenCalledTimes(1))
  expect(onList).not.toHaveBeenCalled()
  expect(await readStoredSites(stateDir)).toBeUndefined()
})

test('a list cut short by a power cut counts for none', async () => {
  const stateDir = freshFolder()
  await storeSites(stateDir, listOf('a'))
  expect(await readStoredSites(stateDir)).toEqual(listOf('a'))
  writeFileSync(join(stateDir, 'sites.json'), '{"front":"aaa')
  expect(await readStoredSites(stateDir)).toBeUndefined()
})
