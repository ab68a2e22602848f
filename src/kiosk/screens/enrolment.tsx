import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { CodeField } from '#ui/code-field/code-field.tsx'
import { FactsSheet } from '#ui/facts-sheet/facts-sheet.tsx'
import { Title } from '#ui/layout/title.tsx'
import { enrolmentSigns } from '#contract/enrolment.ts'
import type { FleetState } from '../app/fleet-state.ts'
import { useKiosk, type Kiosk } from '../app/kiosk-context.ts'
import { Moment } from './moment.tsx'

/** How staff makes this PC a terminal of the fleet. Nothing here is about a person. */
export function Enrolment() {
  const { t, terminal } = useKiosk()
  const [code, setCode] = useState('')
  const { fleet } = terminal
  if (!fleet) return <Moment />
  const { standing, deeds } = fleet
  const mood = moodOf(fleet)
  const isAsked = mood === 'outside' || mood === 'revoked' || mood === 'lost'
  const isBusy = standing.is === 'asking'
  const enrol = () => deeds.enrol(code)
  return (
    <form
      class="intro"
      onSubmit={(event) => {
        event.preventDefault()
        if (isAsked && !isBusy) enrol()
      }}
    >
      <div class="column">
        <Title text={t(`enrolment.title.${mood}`)} />
        <p class="lead">{t(`enrolment.lead.${mood}`)}</p>
        {mood === 'pending' && (
          <Button
            kind="main"
            size="wide"
            label={t('enrolment.look')}
            iconAfter="suite"
            onPress={deeds.lookAgain}
          />
        )}
      </div>
      {isAsked ? (
        <Code fleet={fleet} code={code} onInput={setCode}>
          <Button
            kind="main"
            size="wide"
            label={t('enrolment.send')}
            busyLabel={t('enrolment.sending')}
            isBusy={isBusy}
            iconAfter="suite"
            onPress={enrol}
          />
        </Code>
      ) : (
        <Place fleet={fleet} />
      )}
    </form>
  )
}

function moodOf({ standing }: FleetState) {
  if (standing.is === 'enrolled') return standing.enrolment.state
  return standing.is === 'asking' ? 'outside' : standing.is
}

interface FleetProps {
  readonly fleet: FleetState
}

/** What is compared by telephone, and where the administrator has put this terminal. */
function Place({ fleet: { standing, fingerprint = '' } }: FleetProps) {
  const { t, terminal } = useKiosk()
  if (standing.is !== 'enrolled') return null
  const { place, seat } = standing.enrolment
  const there = terminal.content?.front.places[place]
  const seatName = there?.terminals.find(({ id }) => id === seat)?.name ?? seat
  return (
    <FactsSheet
      rows={[
        {
          term: t('enrolment.fingerprint'),
          icon: 'cadenas',
          text: (
            <b class="h2" data-unspoken="">
              {inFours(fingerprint)}
            </b>
          ),
        },
        { term: t('enrolment.place'), icon: 'lieu', isHalf: true, text: there?.name ?? place },
        { term: t('enrolment.seat'), icon: 'poste', isHalf: true, text: seatName },
      ]}
    />
  )
}

/** As the console writes it at the other end of the telephone: « 3f9a 1c77 ». */
const inFours = (text: string) => text.replaceAll(/.{4}(?=.)/g, '$& ')

interface CodeProps extends FleetProps {
  readonly code: string
  readonly onInput: (code: string) => void
  readonly children: ComponentChildren
}

function Code({ fleet: { refusal }, code, onInput, children }: CodeProps) {
  const { t } = useKiosk()
  return (
    <CodeField
      label={t('enrolment.code')}
      hint={t('enrolment.code.hint')}
      value={code}
      fault={refusal && explain(refusal, t)}
      signs={enrolmentSigns}
      groups={[5, 2]}
      keysLabel={t('enrolment.keys')}
      eraseLabel={t('enrolment.erase')}
      onInput={onInput}
    >
      {children}
    </CodeField>
  )
}

const told = [
  'unknown-code',
  'expired-code',
  'used-code',
  'too-many',
  'bad-code',
  'silent',
] as const

/** The hub has a sentence for what we have none for. */
function explain({ code, message }: NonNullable<FleetState['refusal']>, t: Kiosk['t']): string {
  const known = told.find((each) => each === code)
  return known ? t(`enrolment.refusal.${known}`) : (message ?? t('enrolment.refusal.other'))
}
