import { act, cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { createStore, useSource } from '#ui/store/store.ts'

afterEach(cleanup)

test('those who listen are told of a change, and no more once they have left', () => {
  const store = createStore({ count: 0, name: 'a' })
  const heard = vi.fn()
  const leave = store.subscribe(heard)
  store.change({ count: 1 })
  expect(store.read()).toEqual({ count: 1, name: 'a' })
  leave()
  store.change({ count: 2 })
  expect(heard).toHaveBeenCalledTimes(1)
})

test('what is drawn follows the source', async () => {
  const store = createStore({ count: 0 })
  const Shown = () => <p>{useSource(store).count}</p>
  render(<Shown />)
  await act(() => store.change({ count: 7 }))
  expect(screen.getByText('7')).toBeTruthy()
})
