import { useEffect, useRef, useState } from 'preact/hooks'
import type { Wave } from '#contract/rollout.ts'
import { Button } from '#ui/button/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { useSource } from '#ui/store/store.ts'
import { useAuthoring } from '../content/authoring.ts'
import { Sending } from './sending/sending.tsx'
import type { KeptDelivery } from './signing/publication-database.ts'
import { ChecksStep } from './steps/checks-step.tsx'
import { DifferenceStep } from './steps/difference-step.tsx'
import { SignatureStep } from './steps/signature-step.tsx'
import { TerminalsStep } from './steps/terminals-step.tsx'
import { usePreparation } from './use-preparation.ts'
import { isNobody } from './wave/wave-count.ts'
import './wizard.css'

const steps = ['checks', 'difference', 'terminals', 'signature'] as const
type Step = (typeof steps)[number]

const stepWords: Readonly<Record<Step, string>> = {
  checks: 'Contrôles',
  difference: 'Différence',
  terminals: 'Postes',
  signature: 'Signature',
}

const nextWords: Readonly<Record<Step, string>> = {
  checks: 'Voir la différence',
  difference: 'Choisir les postes',
  terminals: 'Signer',
  signature: '',
}

interface WizardProps {
  /** Number of the older release whose content comes back. */
  readonly backTo: number | undefined
  readonly onLeave: () => void
}

const nobody: Wave = { places: [], tags: [], terminals: [], percent: 0 }

/** From what is written to what terminals get: looked at, signed here, sent. */
export const Wizard = ({ backTo, onLeave }: WizardProps) => {
  const { desk } = useAuthoring()
  const { changes } = useSource(desk)
  const prepared = usePreparation(backTo)
  const { isBusy, findings, preparation, fault, ledger, again } = prepared
  const [step, setStep] = useState<Step>('checks')
  const [hasLooked, setLooked] = useState(false)
  const [wave, setWave] = useState<Wave>(nobody)
  const [delivery, setDelivery] = useState<KeptDelivery>()
  const errors = findings.filter(({ level }) => level === 'error')
  const warnings = findings.filter(({ level }) => level === 'warning')
  const isUnsaved = backTo === undefined && changes.size > 0
  const mayLeaveChecks =
    !isBusy &&
    preparation !== undefined &&
    errors.length === 0 &&
    !isUnsaved &&
    !preparation.isSame &&
    (warnings.length === 0 || hasLooked)
  const mayGoOn = step === 'checks' ? mayLeaveChecks : step !== 'terminals' || !isNobody(wave)
  const index = steps.indexOf(step)
  const title =
    backTo === undefined
      ? `Publication${preparation === undefined ? '' : ` n° ${preparation.number}`}`
      : `Revenir au contenu de la publication n° ${backTo}`

  if (delivery !== undefined) {
    return (
      <>
        <StaffHead title={`Publication n° ${delivery.number}`} />
        <Sending delivery={delivery} onDone={onLeave} />
      </>
    )
  }
  return (
    <>
      <StaffHead title={title} />
      <Way current={index} />
      {step === 'checks' && (
        <ChecksStep
          backTo={backTo}
          prepared={prepared}
          isUnsaved={isUnsaved}
          hasLooked={hasLooked}
          onLooked={setLooked}
          onSaved={again}
        />
      )}
      {isBusy && step !== 'checks' && <Notice kind="wait">Un instant…</Notice>}
      {fault !== undefined && (
        <Notice kind="error" announce="at-once">
          {fault}
        </Notice>
      )}
      {preparation !== undefined && step === 'difference' && (
        <DifferenceStep preparation={preparation} />
      )}
      {preparation !== undefined && step === 'terminals' && (
        <TerminalsStep wave={wave} onChange={setWave} />
      )}
      {preparation !== undefined && step === 'signature' && (
        <SignatureStep
          preparation={preparation}
          wave={wave}
          ledger={ledger}
          onSigned={setDelivery}
          onRoot={again}
        />
      )}
      <div class="wizard-foot">
        <p class="calm">
          <Icon name="info" />
          <span>Les postes changent entre deux personnes, jamais pendant.</span>
        </p>
        <Button
          icon="retour"
          label="Revenir"
          onPress={() => {
            const before = steps[index - 1]
            if (before === undefined) onLeave()
            else setStep(before)
          }}
        />
        {step !== 'signature' && (
          <Button
            kind="main"
            iconAfter="suite"
            label={nextWords[step]}
            isOff={!mayGoOn}
            onPress={() => {
              const next = steps[index + 1]
              if (next !== undefined) setStep(next)
            }}
          />
        )}
      </div>
    </>
  )
}

/** Where one is among the four steps; reading goes on from there. */
const Way = ({ current }: { readonly current: number }) => {
  const here = useRef<HTMLLIElement>(null)
  const shown = useRef(current)
  useEffect(() => {
    if (shown.current === current) return
    shown.current = current
    here.current?.closest('main')?.scrollTo(0, 0)
    here.current?.focus({ preventScroll: true })
  }, [current])
  return (
    <ol class="wizard-way">
      {steps.map((step, index) => (
        <li
          key={step}
          {...(index === current ? { ref: here, tabIndex: -1 } : {})}
          class={index < current ? 'wizard-done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {index < current ? <Icon name="coche" /> : <b>{index + 1}</b>}
          <span>
            {stepWords[step]}
            {index < current && <span class="vh"> : fait</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
