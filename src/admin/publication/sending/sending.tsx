import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useConsole, useNames } from '../../app/console-context.ts'
import { FaultNotice } from '../../app/fault-notice.tsx'
import { useAuthoring } from '../../content/authoring.ts'
import type { HubFault } from '#ask/hub.ts'
import { RolloutsPanel } from '../../rollout/rollouts-panel.tsx'
import { waveWords } from '../../rollout/wave-words.ts'
import { bytesWords } from '../figures.ts'
import { type KeptDelivery, publicationDatabase } from '../signing/publication-database.ts'
import { noteLedger } from './note-ledger.ts'
import { type SendingProgress, sendDelivery, startRollout } from './send-delivery.ts'
import { counted } from '../../app/count-words.ts'
import './sending.css'

interface SendingProps {
  readonly delivery: KeptDelivery
  readonly onDone: () => void
}

type Phase = 'sending' | 'starting' | 'noting' | 'done' | 'stopped'

const keep = (delivery: KeptDelivery) =>
  publicationDatabase()
    .deliveries.put(delivery)
    .catch(() => undefined)

const forget = ({ author }: KeptDelivery) =>
  publicationDatabase()
    .deliveries.delete(author)
    .catch(() => undefined)

/** A signed release on its way: to the hub, then to the first terminals. It can stop at any point and go on. */
export const Sending = ({ delivery, onDone }: SendingProps) => {
  const { hub } = useConsole()
  const { desk } = useAuthoring()
  const names = useNames()
  const [phase, setPhase] = useState<Phase>('sending')
  const [progress, setProgress] = useState<SendingProgress>()
  const [fault, setFault] = useState<HubFault>()
  const [isUnnoted, setUnnoted] = useState(false)

  const send = async () => {
    setFault(undefined)
    setPhase('sending')
    await keep(delivery)
    const sent = await sendDelivery(hub, delivery, setProgress)
    if (!sent.ok) return stop(sent.fault)
    setPhase('starting')
    const started = await startRollout(hub, delivery)
    if (!started.ok) return stop(started.fault)
    await forget(delivery)
    setPhase('noting')
    if (delivery.ledger !== undefined) {
      setUnnoted(!(await noteLedger(desk, delivery.ledger, delivery.number)))
    }
    setPhase('done')
  }
  const stop = (why: HubFault) => {
    setFault(why)
    setPhase('stopped')
  }
  useEffect(() => {
    void send()
    // Once: « Reprendre » does it again.
  }, [])

  return (
    <div class="stack">
      <ol class="sending">
        <SendingLine
          isDone={phase !== 'sending' && phase !== 'stopped'}
          isNow={phase === 'sending'}
        >
          {sayProgress(progress)}
        </SendingLine>
        <SendingLine isDone={phase === 'noting' || phase === 'done'} isNow={phase === 'starting'}>
          Envoi ouvert pour {waveWords(delivery.wave, names)}
        </SendingLine>
      </ol>
      <FaultNotice fault={fault} />
      {phase === 'stopped' && (
        <div class="form-acts">
          <Button kind="main" label="Reprendre" onPress={() => void send()} />
          <Button
            label="Abandonner cette publication"
            onPress={() => void forget(delivery).then(onDone)}
          />
        </div>
      )}
      {phase === 'done' && (
        <>
          <Notice kind="good" announce="politely">
            La publication n° {delivery.number} est partie. Chaque poste la prend, l’essaie, et la
            montre à la fin de la session en cours.
          </Notice>
          {isUnnoted && (
            <Notice kind="check">
              Le registre des étapes publiées n’a pas pu être noté : quelqu’un écrit en même temps.
              La prochaine publication le fera.
            </Notice>
          )}
          <RolloutsPanel />
          <div class="form-acts">
            <Button label="Toutes les publications" onPress={onDone} />
          </div>
        </>
      )}
    </div>
  )
}

const sayProgress = (progress: SendingProgress | undefined) => {
  if (progress === undefined) return 'Envoi au hub'
  const { sentFiles, files, sentBytes, bytes } = progress
  if (files === 0) return 'Le hub a déjà tous les fichiers'
  return `Envoi au hub : ${counted('files', sentFiles)} sur ${files}, ${bytesWords(sentBytes)} sur ${bytesWords(bytes)}`
}

interface SendingLineProps {
  readonly isDone: boolean
  readonly isNow: boolean
  readonly children: ComponentChildren
}

const SendingLine = ({ isDone, isNow, children }: SendingLineProps) => (
  <li aria-current={isNow ? 'step' : undefined}>
    <Icon name={isDone ? 'coche' : isNow ? 'sablier' : 'horloge'} />
    <span role={isNow ? 'status' : undefined}>{children}</span>
  </li>
)
