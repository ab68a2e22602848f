import { useEffect, useMemo } from 'preact/hooks'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { useAidant } from '../app/aidant-context.ts'
import { LeadScreen } from './lead-screen.tsx'
import { OpenScreen } from './open-screen.tsx'
import { watchWorkshop } from './watch-workshop.ts'
import './workshop.css'

const after = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** The workshop of the place: opened here, led from here, by any of those who work there. */
export const WorkshopScreen = () => {
  const { hub, place } = useAidant()
  const watch = useMemo(() => watchWorkshop(place, hub, after), [place, hub])
  useEffect(() => watch.stop, [watch])
  const { board, fault, isCut } = useSource(watch)
  return (
    <div class="workshop">
      {isCut && (
        <Notice kind="check" icon="sansreseau" announce="politely">
          {board?.workshop ? (
            <>
              <b>Le serveur ne répond pas.</b> Sur les postes, chacun avance à son rythme. Guidez de
              vive voix : les écrans vous suivront de nouveau quand le réseau reviendra.
            </>
          ) : (
            <>
              <b>Le serveur ne répond pas.</b> Un atelier ne peut pas être ouvert sans réseau.
            </>
          )}
        </Notice>
      )}
      {fault && (
        <Notice kind="error" announce="at-once">
          {fault.message}
        </Notice>
      )}
      {board === undefined && !isCut && <p>Un instant…</p>}
      {board?.workshop === null && <OpenScreen watch={watch} />}
      {board?.workshop && (
        <LeadScreen key={board.workshop.workshop} watch={watch} workshop={board.workshop} />
      )}
    </div>
  )
}
