import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { keepSites, readStoredSites, storeSites } from '#terminal/shell/keep-sites.ts'
import type { fetchSites, SiteList } from '#terminal/shell/fetch-sites.ts'
import type { Refusal, RefusalCode } from '#seal/refusals.ts'
import { freshFolder } from '../wipe/fresh-folder.ts'
import { manualClock } from '../wipe/manual-clock.ts'
import { stubSite } from './stub-sites.ts'

const listOf = (letter: string, sites = { impots: stubSite }): SiteList => ({
  front: letter.repeat(64),
  deployment: 'essai',
  sites,
})
type Fetch = typeof fetchSites
type Outcome = Awaited<ReturnType<Fetch>>
const news = (list: SiteList): Outcome => ({
  ok: true,
  value: { news: 'list', list },
})
const refused = (code: RefusalCode): Outcome => ({ ok: false, fault: { code } })
const silent = refused('offline')

function stand(outcomes: readonly Outcome[], stored?: SiteList) {
  const clock = manualClock()
  const stateDir = freshFolder()
  const onList = vi.fn<(list: SiteList) => void>()
  const onEmpty = vi.fn<() => void>()
  const left = [...outcomes]
  const fetch = vi.fn<Fetch>(() => Promise.resolve(left.shift() ?? silent))
  const onRefused = vi.fn<(refusal: Refusal) => void>()
  const source = { origin: 'https://escale.example', root: new Uint8Array(), stateDir, clock }
  const kept = keepSites({ ...source, stored, onList, onEmpty, onRefused, fetch })
  onTestFinished(kept.end)
  return { kept, clock, stateDir, onList, onEmpty, onRefused, fetch }
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
    expect(fetch.mock.calls.at(-1)?.[1]).toEqual(listOf('a'))
  })
})

test('a release without sites changes nothing', async () => {
  const { onEmpty, onList, stateDir } = stand([news({ ...listOf('b'), sites: {} })], listOf('a'))
  await vi.waitFor(() => expect(onEmpty).toHaveBeenCalledTimes(1))
  expect(onList).not.toHaveBeenCalled()
  expect(await readStoredSites(stateDir)).toBeUndefined()
})

test('what is refused is told once, a line that is down never, and what was known stays', async () => {
  const { clock, onRefused, onList } = stand(
    [refused('rollback'), refused('rollback'), silent, refused('expired'), news(listOf('b'))],
    listOf('a'),
  )
  await vi.waitFor(() => {
    clock.pass(300_000)
    expect(onList).toHaveBeenCalledTimes(1)
  })
  expect(onRefused.mock.calls.map(([{ code }]) => code)).toEqual(['rollback', 'expired'])
})

test('the list follows the releases that the kiosk goes by, as soon as it says so', async () => {
  const { kept, fetch, onList } = stand([silent, news(listOf('b'))], listOf('a'))
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1))
  kept.follow('signed')
  await vi.waitFor(() => expect(onList).toHaveBeenCalledWith(listOf('b')))
  expect(fetch.mock.calls.at(-1)?.[0].timestamp?.()).toBe('signed')
  const { length } = fetch.mock.calls
  kept.follow('signed')
  expect(fetch).toHaveBeenCalledTimes(length)
})

test('a list cut short by a power cut counts for none', async () => {
  const stateDir = freshFolder()
  await storeSites(stateDir, listOf('a'))
  expect(await readStoredSites(stateDir)).toEqual(listOf('a'))
  writeFileSync(join(stateDir, 'sites.json'), '{"front":"aaa')
  expect(await readStoredSites(stateDir)).toBeUndefined()
})
