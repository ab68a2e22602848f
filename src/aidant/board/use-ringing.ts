import { useEffect, useRef, useState } from 'preact/hooks'
import { useSource } from '#ui/store/store.ts'
import type { Bell } from '../io/bell.ts'
import type { Watch } from '../io/watch-board.ts'
import { passed, ringing } from './ringing.ts'

/** While somebody waits whom nobody has answered. */
const ringEveryMs = 10_000
/** A colleague who has not answered by then does not hear, or there is none. */
const passedForMs = 60_000

/** Rings for a call as it comes, and again while it waits; says in the title of the window who does. */
export function useRinging(watch: Watch, bell: Bell, isShared: boolean): void {
  const { board } = useSource(watch)
  const known = useRef<ReadonlySet<string>>(new Set())
  const calls = board?.calls ?? []
  const given = passed(calls)
    .map(({ call }) => call)
    .join(' ')
  const [isForgotten, setForgotten] = useState(false)
  useEffect(() => {
    if (given === '') {
      setForgotten(false)
      return undefined
    }
    // One more that is passed silences none that rings again.
    const timer = setTimeout(() => setForgotten(true), passedForMs)
    return () => clearTimeout(timer)
  }, [given])

  const heard = ringing(calls, isShared || isForgotten)
  const names = heard.map(({ seatName }) => seatName).join(', ')
  useEffect(() => {
    const isNew = heard.some(({ call }) => !known.current.has(call))
    known.current = new Set(heard.map(({ call }) => call))
    if (isNew) bell.ring()
    document.title = names === '' ? 'Escale, aidants' : `Aide : ${names}`
    if (names === '') return undefined
    const timer = setInterval(bell.ring, ringEveryMs)
    return () => clearInterval(timer)
  }, [bell, names])
}
