import { useState } from 'preact/hooks'
import type { HelpBoard } from '#contract/help-board.ts'
import { workshopLevels, workshopTitles } from '#contract/record-lists.ts'
import { doesProcedures } from '#contract/terminal-role.ts'
import type { Pace } from '#contract/workshop.ts'
import { workshopGuideSchema, workshopGuidesSchema } from '#contract/workshop-board.ts'
import { Button } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { SelectField } from '#ui/select-field/select-field.tsx'
import { useSource } from '#ui/store/store.ts'
import { useAidant } from '../app/aidant-context.ts'
import { SeatChoice } from './seat-choice.tsx'
import { useAsked } from './use-asked.ts'
import type { WorkshopWatch } from './watch-workshop.ts'

type Seat = HelpBoard['seats'][number]

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const titles = optionsOf(workshopTitles)
const levels = optionsOf(workshopLevels)
const paceChips: readonly { readonly value: Pace; readonly label: string }[] = [
  { value: 'led', label: 'Avec l’animateur' },
  { value: 'free', label: 'Chacun à son rythme' },
]

/** Nobody is taken from them, and they are no welcome nor demonstration. */
const isFree = ({ state, role }: Seat) => state === 'free' && doesProcedures(role)

const draw = () => crypto.randomUUID().replaceAll('-', '')

/** What the workshop is about, on which terminals, and who sets the pace. */
export const OpenScreen = ({ watch }: { readonly watch: WorkshopWatch }) => {
  const { hub, place, watch: boards } = useAidant()
  const { isBusy, isCut } = useSource(watch)
  const seats = useSource(boards).board?.seats ?? []
  const guides = useAsked(`/api/aidant/guides?place=${place}`, workshopGuidesSchema)
  const [title, setTitle] = useState('premiers_pas')
  const [level, setLevel] = useState('debutant')
  const [chosenGuide, setGuide] = useState<string>()
  const [pace, setPace] = useState<Pace>('led')
  const [chosenSeats, setSeats] = useState<readonly string[]>()
  const [isLost, setLost] = useState(false)
  const list = guides.value?.guides ?? []
  const guide = chosenGuide ?? list[0]?.id
  const taken = chosenSeats ?? seats.filter(isFree).map(({ seat }) => seat)

  const open = async () => {
    if (guide === undefined || taken.length === 0) return
    setLost(false)
    const found = await hub.get(`/api/aidant/guides/${guide}?place=${place}`, workshopGuideSchema)
    if (!found.ok) return setLost(true)
    const step = found.value.guide.start
    const asked = { workshop: draw(), place, title, level, guide, pace, step }
    await watch.open({ ...asked, seats: [...taken] })
  }

  return (
    <section class="workshop-open" aria-label="Ouvrir un atelier">
      <h2 class="h2">Ouvrir un atelier</h2>
      <p class="hint">
        Les postes suivent le même guide, avec une personne inventée. Rien n’est envoyé, aucun site
        n’est ouvert.
      </p>
      <div class="workshop-fields">
        <SelectField label="Atelier" value={title} options={titles} onChange={setTitle} />
        <SelectField label="Niveau" value={level} options={levels} onChange={setLevel} />
        {list.length > 0 && (
          <SelectField
            label="Guide suivi"
            value={guide ?? ''}
            options={list.map(({ id, title: { std } }) => ({ value: id, label: std['fr'] ?? id }))}
            onChange={setGuide}
          />
        )}
      </div>
      {guides.value && list.length === 0 && (
        <Notice kind="check">
          Aucun guide n’est publié. Un administrateur peut le faire dans la console.
        </Notice>
      )}
      {guides.fault && (
        <Notice kind="error" announce="at-once">
          Les guides n’arrivent pas : vérifiez le réseau. La tablette réessaie toute seule.
        </Notice>
      )}
      {isLost && (
        <Notice kind="error" announce="at-once">
          Ce guide n’arrive pas : vérifiez le réseau, puis touchez encore «&nbsp;Ouvrir
          l’atelier&nbsp;».
        </Notice>
      )}
      <div class="workshop-pace">
        <h3>Rythme</h3>
        <Chips legend="Rythme" chips={paceChips} value={pace} onChange={setPace} />
      </div>
      <SeatChoice seats={seats} chosen={taken} onChange={setSeats} />
      <div class="acts">
        <Button
          kind="main"
          icon="deux"
          label="Ouvrir l’atelier"
          isOff={guide === undefined || taken.length === 0 || isCut}
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() => void open()}
        />
      </div>
    </section>
  )
}
