import { expect, test } from 'vitest'
import { fetchTracked, timestampPath } from '#kiosk/fleet/sign-timestamp.ts'
import type { FetchLike } from '#seal/download.ts'

const init: Parameters<FetchLike>[1] = {
  headers: {},
  signal: new AbortController().signal,
  cache: 'no-cache',
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
}
const timestamp = `https://hub.example${timestampPath}`
const targets = 'https://hub.example/releases/metadata/3.targets.json'

function setUp(signedStatus: number | undefined) {
  const asked: string[] = []
  const fetch = fetchTracked(
    async (url) => {
      asked.push(`plain ${new URL(url).pathname}`)
      return new Response('everybody')
    },
    () =>
      signedStatus === undefined
        ? undefined
        : async (path) => {
            asked.push(`signed ${path}`)
            return new Response('mine', { status: signedStatus })
          },
  )
  return { asked, fetch }
}

test('a member signs for the timestamp, and for nothing else', async () => {
  const { asked, fetch } = setUp(200)
  await fetch(timestamp, init)
  await fetch(targets, init)
  expect(asked).toEqual([`signed ${timestampPath}`, 'plain /releases/metadata/3.targets.json'])
})

test('a terminal that is no member asks as anybody does', async () => {
  const { asked, fetch } = setUp(undefined)
  await fetch(timestamp, init)
  expect(asked).toEqual([`plain ${timestampPath}`])
})

test.each([401, 403, 409])(
  'a signature that is refused (%i) leaves what everybody has',
  async (status) => {
    const { asked, fetch } = setUp(status)
    const answer = await fetch(timestamp, init)
    expect(answer.status).toBe(200)
    expect(asked).toEqual([`signed ${timestampPath}`, `plain ${timestampPath}`])
  },
)
