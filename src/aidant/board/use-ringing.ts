import { useEffect, useRef } from 'preact/hooks'
import { useSource } from '#ui/store/store.ts'
import type { Bell } from '../io/bell.ts'
import type { Watch } from '../io/watch-board.ts'
import { ringing } from './ringing.ts'

/** While somebody waits whom nobody has answered. */
const ringEveryMs = 10_000

/** Rings for a call as it comes, and again while it waits; says in the title of the window who does. */
export function useRinging(watch: Watch, bell: Bell, isShared: boolean): void {
  const { board } = useSource(watch)
  const known = useRef<ReadonlySet<string>>(new Set())
  const calls = ringing(board?.calls ?? [], isShared)
  const names = calls.map(({ seatName }) => seatName).join(', ')
  useEffect(() => {
    const isNew = calls.some(({ call }) => !known.current.has(call))
    known.current = new Set(calls.map(({ call }) => call))
    if (isNew) bell.ring()
    document.title = names === '' ? 'Escale, aidants' : `Aide : ${names}`
    if (names === '') return undefined
    const timer = setInterval(bell.ring, ringEveryMs)
    return () => clearInterval(timer)
  }, [bell, names])
}
