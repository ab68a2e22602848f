import { render, screen } from '@testing-library/preact'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useAsked } from '#aidant/workshop/use-asked.ts'
import { anAidant } from '../an-aidant.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const schema = v.object({ word: v.string() })
const Asking = () => {
  const { value, fault } = useAsked('/api/aidant/word', schema)
  return <p>{value?.word ?? fault?.code ?? 'rien encore'}</p>
}

test('a hub that does not answer is asked again by itself until it does', async () => {
  let isThere = false
  const { Space } = anAidant(async () => {
    if (!isThere) throw new TypeError('no network')
    return Response.json({ word: 'bonjour' })
  })
  render(
    <Space>
      <Asking />
    </Space>,
  )
  await vi.advanceTimersByTimeAsync(0)
  expect(screen.getByText('unreachable')).toBeTruthy()
  isThere = true
  await vi.advanceTimersByTimeAsync(5000)
  expect(screen.getByText('bonjour')).toBeTruthy()
})
