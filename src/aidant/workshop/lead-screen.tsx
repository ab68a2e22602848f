import { useMemo, useState } from 'preact/hooks'
import { surround } from '#guide/surround.ts'
import { labelOf } from '#contract/activity-record.ts'
import type { Outcome } from '#contract/walk.ts'
import { type Lead, type WorkshopBoard, workshopGuideSchema } from '#contract/workshop-board.ts'
import { Button } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { useAidant } from '../app/aidant-context.ts'
import { Counts } from './counts.tsx'
import { dayIn } from './day-in.ts'
import {
  answered,
  countsAlong,
  exampleOn,
  type LeadPlace,
  type LeadWalk,
  nextPlace,
  placeBefore,
} from './lead-walk.ts'
import { useAsked } from './use-asked.ts'
import type { WorkshopWatch } from './watch-workshop.ts'

type Running = NonNullable<WorkshopBoard['workshop']>

interface LeadProps {
  readonly watch: WorkshopWatch
  readonly workshop: Running
}

/** How many are where, and the next step. */
export const LeadScreen = ({ watch, workshop }: LeadProps) => {
  const { place, endedWorkshop } = useAidant()
  const [isEnding, setEnding] = useState(false)
  const { isBusy, isCut } = useSource(watch)
  const asked = useAsked(`/api/aidant/guides/${workshop.guide}?place=${place}`, workshopGuideSchema)
  const walk = useMemo((): LeadWalk | undefined => {
    if (!asked.value) return undefined
    const { guide, timeZone, attributes } = asked.value
    const today = dayIn(timeZone, new Date())
    return { guide, surroundings: surround(guide, { today, online: true, place: attributes }) }
  }, [asked.value])

  const lead = (change: Partial<Lead>) => {
    const { pace, step, log, turn } = workshop
    void watch.lead(workshop.workshop, { turn, pace, step, log, ...change })
  }
  const end = async () => {
    setEnding(false)
    if (!(await watch.end(workshop.workshop))) return
    endedWorkshop.note(workshop)
    location.hash = '#compte-rendu'
  }
  const joined = workshop.at.reduce((sum, { count }) => sum + count, 0)
  return (
    <section class="workshop-lead" aria-label="Atelier en cours">
      <div class="workshop-head">
        <h2 class="h2">{labelOf('titre_atelier', workshop.title)}</h2>
        <p role="status">
          <b>{joined}</b> {joined > 1 ? 'personnes suivent' : 'personne suit'}, sur{' '}
          {workshop.invited} {workshop.invited > 1 ? 'postes choisis' : 'poste choisi'}
        </p>
        <Button icon="sortie" label="Finir l’atelier" onPress={() => setEnding(true)} />
      </div>
      {asked.fault && (
        <Notice kind="error" announce="at-once">
          Le guide n’arrive pas sur cette tablette : les postes avancent seuls. Vous pouvez toujours
          finir l’atelier.
        </Notice>
      )}
      {walk && (
        <>
          <Steps walk={walk} workshop={workshop} isOff={isBusy || isCut} onLead={lead} />
          <Counts counts={countsAlong(walk, workshop, workshop.at)} at={workshop.step} />
        </>
      )}
      {isEnding && (
        <Dialog title="Finir l’atelier ?" onClose={() => setEnding(false)}>
          <p>Tous les postes de l’atelier s’effacent, puis reviennent à l’accueil.</p>
          <div class="acts">
            <Button kind="main" icon="gomme" label="Oui, finir" onPress={() => void end()} />
            <Button label="Non, continuer" onPress={() => setEnding(false)} />
          </div>
        </Dialog>
      )}
    </section>
  )
}

const paceChips = [
  { value: 'led', label: 'Avec l’animateur' },
  { value: 'free', label: 'Chacun à son rythme' },
] as const

interface StepsProps {
  readonly walk: LeadWalk
  readonly workshop: Running
  readonly isOff: boolean
  readonly onLead: (change: Partial<Lead>) => void
}

/** Where everybody is led, and on. */
const Steps = ({ walk, workshop, isOff, onLead }: StepsProps) => {
  const { pace, step, log } = workshop
  const here: LeadPlace = { step, log }
  const before = placeBefore(walk, here)
  const next = nextPlace(walk, here)
  const shown = walk.guide.steps[step]
  const title = shown && shown.kind !== 'gate' ? shown.title.std['fr'] : undefined
  const go = (to: LeadPlace | undefined) => to && onLead(to)
  return (
    <div class="workshop-steps">
      <Chips
        legend="Rythme"
        chips={paceChips}
        value={pace}
        onChange={(chosen) => chosen !== pace && onLead({ pace: chosen })}
      />
      <p class="workshop-step">
        <span class="hint">{pace === 'led' ? 'Tous sont à' : 'Vous montrez'}</span>
        <b>{title ?? 'une étape de ce guide qui a changé'}</b>
      </p>
      <Examples walk={walk} here={here} isOff={isOff} onChoose={go} />
      <div class="acts">
        <Button
          icon="retour"
          label="Étape précédente"
          isOff={isOff || before === undefined}
          onPress={() => go(before)}
        />
        <Button
          kind="main"
          label="Étape suivante"
          iconAfter="suite"
          isOff={isOff || next === undefined}
          onPress={() => go(next)}
        />
      </div>
      {next === undefined && <p class="hint">C’est la fin du guide.</p>}
    </div>
  )
}

interface ExamplesProps {
  readonly walk: LeadWalk
  readonly here: LeadPlace
  readonly isOff: boolean
  readonly onChoose: (to: LeadPlace | undefined) => void
}

/** A question that leads to several ways: whoever leads chooses which is shown to all. */
const Examples = ({ walk, here, isOff, onChoose }: ExamplesProps) => {
  const step = walk.guide.steps[here.step]
  if (step?.kind !== 'choice') return null
  const usual = exampleOn(walk, here.log, here.step)
  const outcomeOf = (value: string): Outcome => (step.many ? [value] : value)
  const isUsual = (value: string) => JSON.stringify(outcomeOf(value)) === JSON.stringify(usual)
  return (
    <div class="workshop-examples">
      <p class="hint">
        «&nbsp;Étape suivante&nbsp;» montre la suite de «&nbsp;{labelIn(step.options, usual)}
        &nbsp;». Ou la suite de&nbsp;:
      </p>
      <div class="acts">
        {step.options
          .filter(({ value }) => !isUsual(value))
          .map(({ value, label }) => (
            <Button
              key={value}
              size="slim"
              label={label.std['fr'] ?? value}
              isOff={isOff}
              onPress={() => onChoose(answered(walk, here, outcomeOf(value)))}
            />
          ))}
      </div>
    </div>
  )
}

function labelIn(
  options: readonly {
    readonly value: string
    readonly label: { readonly std: Record<string, string> }
  }[],
  outcome: Outcome | undefined,
): string {
  const values = typeof outcome === 'string' ? [outcome] : (outcome ?? [])
  return options
    .filter(({ value }) => values.includes(value))
    .map(({ value, label }) => label.std['fr'] ?? value)
    .join(', ')
}
