import { useId, useState } from 'preact/hooks'
import type { Rollout } from '#contract/rollout.ts'
import { rolloutSchema } from '#contract/rollout.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StateMark } from '#ui/state-mark/state-mark.tsx'
import { UnitStrip } from '#ui/unit-strip/unit-strip.tsx'
import { useAct } from '../app/act.ts'
import { useConsole, useMay, useNames, useNow } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import { LinkButton } from '../app/link-button.tsx'
import { hrefOf } from '../app/route.ts'
import { ago } from '../app/time-words.ts'
import { rolloutShares, rolloutState } from './rollout-words.ts'
import { WidenDialog } from './widen-dialog.tsx'
import { waveWords } from './wave-words.ts'
import './rollout.css'

interface RolloutCardProps {
  readonly rollout: Rollout
  /** What everybody else has, to go back to. */
  readonly general: number | null
  readonly onChange: () => Promise<void>
}

/** One release on its way: to whom, how far, and what can be done about it. */
export const RolloutCard = ({ rollout, general, onChange }: RolloutCardProps) => {
  const { hub, staff } = useConsole()
  const names = useNames()
  const now = useNow()
  const mayAct = useMay('publisher')
  const mayComplete = useMay('administrator')
  const id = useId()
  const [isWidening, setWidening] = useState(false)
  const { isBusy, fault, run } = useAct()
  const { number, state, wave, awaitingSecond, startedAt, haltAbovePercent } = rollout
  const send = (act: 'pause' | 'resume' | 'complete') =>
    void run(() => hub.post(`/api/admin/rollouts/${number}/${act}`, {}, rolloutSchema), onChange)
  const shares = rolloutShares(rollout)
  const isGoing = state === 'running' || state === 'paused' || state === 'halted'
  // Two colleagues may have one first name.
  const isMine = awaitingSecond?.id === staff.id
  return (
    <article class="rollout" aria-labelledby={id}>
      <div class="rollout-head">
        <h3 class="h2" id={id}>
          Publication {number}
        </h3>
        <StateMark {...rolloutState(rollout)} />
        <span class="hint">commencé {ago(startedAt, now)}</span>
      </div>
      {state === 'halted' && (
        <Notice kind="error" announce="politely">
          <b>L’envoi s’est arrêté tout seul.</b> Plus de {haltAbovePercent} % des essais ont échoué
          : ces postes sont revenus à la publication d’avant. Personne d’autre ne recevra celle-ci
          tant que vous n’aurez pas repris.
        </Notice>
      )}
      {state !== 'complete' && <p>Pour : {waveWords(wave, names)}.</p>}
      {shares.some(({ count }) => count > 0) && <UnitStrip shares={shares} />}
      {awaitingSecond !== null && (
        <Notice kind="check">
          {awaitingSecond.name} demande l’envoi à tous. Un deuxième administrateur doit le demander
          aussi.
        </Notice>
      )}
      <FaultNotice fault={fault} />
      {mayAct && isGoing && (
        <div class="acts">
          {state === 'running' && (
            <Button
              icon="pause"
              label="Mettre en pause"
              isBusy={isBusy}
              onPress={() => send('pause')}
            />
          )}
          {state !== 'running' && (
            <Button label="Reprendre" isBusy={isBusy} onPress={() => send('resume')} />
          )}
          <Button label="Élargir" onPress={() => setWidening(true)} />
          {mayComplete && state !== 'halted' && (
            <Button
              label={
                awaitingSecond !== null && !isMine ? 'Accepter l’envoi à tous' : 'Envoyer à tous'
              }
              isOff={isMine}
              isBusy={isBusy}
              onPress={() => send('complete')}
            />
          )}
          {general !== null && general !== number && (
            <LinkButton
              href={hrefOf('publier', [], { retour: String(general) })}
              label={`Revenir au contenu de la n° ${general}`}
            />
          )}
        </div>
      )}
      {isWidening && (
        <WidenDialog
          rollout={rollout}
          onDone={async () => {
            setWidening(false)
            await onChange()
          }}
          onClose={() => setWidening(false)}
        />
      )}
    </article>
  )
}
