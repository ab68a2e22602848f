import { useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { CodeField } from '#ui/code-field/code-field.tsx'
import { FactsSheet } from '#ui/facts-sheet/facts-sheet.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { enrolmentSigns } from '#contract/enrolment.ts'
import type { FleetState } from '../app/fleet-state.ts'
import { useKiosk, type Kiosk } from '../app/kiosk-context.ts'
import { Moment } from './moment.tsx'

/** How staff makes this PC a terminal of the fleet. Nothing here is about a person. */
export function Enrolment() {
  const { t, send, terminal } = useKiosk()
  const { fleet } = terminal
  if (!fleet) return <Moment />
  const mood = moodOf(fleet)
  return (
    <div class="intro">
      <div class="column">
        <Title text={t(`enrolment.title.${mood}`)} />
        <p class="lead">{t(`enrolment.lead.${mood}`)}</p>
        <Button
          icon="retour"
          label={t('bar.back')}
          onPress={() => send({ type: 'person.wentBack' })}
        />
      </div>
      {mood === 'pending' || mood === 'accepted' ? (
        <Enrolled fleet={fleet} />
      ) : (
        mood !== 'elsewhere' && mood !== 'impossible' && <CodeForm fleet={fleet} />
      )}
    </div>
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
function Enrolled({ fleet: { standing, fingerprint = '', deeds } }: FleetProps) {
  const { t, terminal } = useKiosk()
  if (standing.is !== 'enrolled') return null
  const { place, seat, state } = standing.enrolment
  const there = terminal.content?.front.places[place]
  const seatName = there?.terminals.find(({ id }) => id === seat)?.name ?? seat
  return (
    <div class="column">
      <FactsSheet
        rows={[
          {
            term: t('enrolment.fingerprint'),
            icon: 'cadenas',
            text: <b class="h2">{inFours(fingerprint)}</b>,
          },
          { term: t('enrolment.place'), icon: 'lieu', isHalf: true, text: there?.name ?? place },
          { term: t('enrolment.seat'), icon: 'poste', isHalf: true, text: seatName },
        ]}
      />
      {state === 'pending' && (
        <Button icon="sablier" label={t('enrolment.look')} onPress={deeds.lookAgain} />
      )}
    </div>
  )
}

const inFours = (text: string) => text.replaceAll(/.{4}(?=.)/g, '$& ')

function CodeForm({ fleet: { standing, refusal, deeds } }: FleetProps) {
  const { t } = useKiosk()
  const [code, setCode] = useState('')
  const isBusy = standing.is === 'asking'
  const enrol = () => deeds.enrol(code)
  return (
    <form
      class="column"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) enrol()
      }}
    >
      <CodeField
        label={t('enrolment.code')}
        hint={t('enrolment.code.hint')}
        value={code}
        fault={refusal && explain(refusal, t)}
        signs={enrolmentSigns}
        groups={[5, 2]}
        keysLabel={t('enrolment.keys')}
        eraseLabel={t('enrolment.erase')}
        onInput={setCode}
      />
      <Button
        kind="main"
        size="wide"
        label={t('enrolment.send')}
        busyLabel={t('enrolment.sending')}
        isBusy={isBusy}
        iconAfter="suite"
        onPress={enrol}
      />
      {standing.is === 'lost' && <Notice kind="check">{t('enrolment.lost.why')}</Notice>}
    </form>
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
