import { useState } from 'preact/hooks'
import type { HubFault } from '#ask/hub.ts'
import { type BoardCall, type HelpAct, helpBoardSchema } from '#contract/help-board.ts'
import { Button } from '#ui/button/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { useAidant, useNow } from '../app/aidant-context.ts'
import { lengthOf } from '../app/time-words.ts'
import { ringing } from './ringing.ts'

/** Somebody waits, and another may call: a hub that is longer does not answer. */
const answerMs = 6000

interface CallsProps {
  readonly calls: readonly BoardCall[]
}

/** Who waits, and the one touch that answers. */
export const Calls = ({ calls }: CallsProps) => {
  const { hub, helper, watch, shownName, bell } = useAidant()
  const [fault, setFault] = useState<HubFault>()
  const [busyCall, setBusyCall] = useState<string>()
  const send = async (call: string, act: HelpAct) => {
    if (busyCall !== undefined) return
    // A touch is a touch: the next call will be heard.
    bell.wake()
    setBusyCall(call)
    setFault(undefined)
    const { name } = shownName.read()
    const body = act === 'answer' && name !== '' ? { name } : {}
    const { board } = watch.read()
    const path = `/api/aidant/calls/${call}/${act}`
    const asked = { method: 'POST' as const, path, body, withinMs: answerMs }
    const answer = await hub.ask(asked, helpBoardSchema)
    setBusyCall(undefined)
    if (answer.ok) watch.take(answer.value, board)
    else setFault(answer.fault)
  }
  const isBlind = useSource(watch).blindSinceMs !== undefined
  const unanswered = ringing(calls, helper.kind === 'tablet')
  return (
    <section class="calls" aria-label="Demandes d’aide">
      <h2 class="h2">Demandes d’aide</h2>
      <p class="vh" role="status">
        {unanswered.map(({ seatName }) => `${seatName} demande de l’aide. `)}
      </p>
      {fault && (
        <Notice kind="error" announce="at-once">
          {fault.message}
        </Notice>
      )}
      {calls.length === 0 && (
        <p class="calls-none">
          {isBlind ? 'On ne sait pas si quelqu’un attend.' : 'Personne n’attend.'}
        </p>
      )}
      <ul>
        {calls.map((call) => (
          <li key={call.call}>
            <Call
              call={call}
              isBusy={busyCall === call.call}
              onAct={(act) => void send(call.call, act)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CallProps {
  readonly call: BoardCall
  readonly isBusy: boolean
  readonly onAct: (act: HelpAct) => void
}

const Call = ({ call, isBusy, onAct }: CallProps) => {
  const { helper, watch } = useAidant()
  const { boardAtMs } = useSource(watch)
  const now = useNow()
  const { seatName, waitingS, coming, isPassedByYou } = call
  const waited = waitingS + Math.max(0, Math.floor((now - boardAtMs) / 1000))
  return (
    <div class={`call ${coming ? 'call-coming' : ''}`}>
      <p class="call-who">
        <Icon name={coming ? 'deux' : 'aide'} />
        <b>{seatName}</b>
        <span>
          {coming ? stateOf(coming) : `attend depuis ${lengthOf(waited)}`}
          {isPassedByYou &&
            `, passé à ${helper.kind === 'tablet' ? 'un collègue' : 'vos collègues'}`}
        </span>
      </p>
      {(coming === null || coming.isYou) && (
        <div class="call-acts">
          {coming === null ? (
            <Button
              kind="help"
              icon="deux"
              label="J’arrive"
              isBusy={isBusy}
              busyLabel="Un instant…"
              onPress={() => onAct('answer')}
            />
          ) : (
            <>
              <Button icon="coche" label="C’est fini" onPress={() => onAct('end')} />
              <Button icon="droite" label="Passer à un collègue" onPress={() => onAct('pass')} />
            </>
          )}
        </div>
      )}
      {coming !== null && !coming.isYou && (
        <div class="call-acts">
          <Button size="slim" icon="coche" label="C’est fini" onPress={() => onAct('end')} />
        </div>
      )}
    </div>
  )
}

const stateOf = ({ isYou, name }: NonNullable<BoardCall['coming']>) => {
  if (isYou) return 'vous y allez'
  return name === null ? 'un collègue y va' : `${name} y va`
}
