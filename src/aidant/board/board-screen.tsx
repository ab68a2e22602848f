import { useEffect, useRef } from 'preact/hooks'
import { nothingMore as nothing } from '#ask/hub.ts'
import { useSource } from '#ui/store/store.ts'
import { useAidant } from '../app/aidant-context.ts'
import './board.css'
import { Calls } from './calls.tsx'
import { Seats } from './seats.tsx'
import { useFairUse } from './use-fair-use.ts'
import { Waiting } from './waiting.tsx'

/** The page is in sight, and so is the call: the person is told that it has arrived. */
function useSeen(): void {
  const { watch, hub } = useAidant()
  const { board } = useSource(watch)
  const told = useRef(new Set<string>())
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== 'visible') return
      for (const { call, state } of board?.calls ?? []) {
        if (state !== 'calling' || told.current.has(call)) continue
        told.current.add(call)
        void hub.post(`/api/aidant/calls/${call}/seen`, {}, nothing).then((answer) => {
          if (!answer.ok) told.current.delete(call)
        })
      }
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [board, hub])
}

/** Who calls and who waits, heard and read first, and the seats of the place. */
export const BoardScreen = () => {
  const { watch } = useAidant()
  const { board } = useSource(watch)
  const fairUse = useFairUse()
  useSeen()
  if (!board) return <p>Un instant…</p>
  return (
    <div class="board">
      <div class="board-asks">
        <Calls calls={board.calls} />
        {board.waiting && <Waiting waiting={board.waiting} fairUse={fairUse} />}
      </div>
      <Seats
        seats={board.seats}
        onMoreTime={typeof board.waiting?.minutesLeft === 'number' ? fairUse.give : undefined}
      />
    </div>
  )
}
