import { useId, useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import '#ui/chips/chips.css'
import './record-form.css'

export interface FormOption {
  readonly value: string
  readonly label: string
}

export interface FormField {
  readonly name: string
  readonly legend: string
  readonly options: readonly FormOption[]
  /** Shown when they are asked for. */
  readonly more?: readonly FormOption[]
  readonly chosen: readonly string[]
  readonly isMany: boolean
}

export interface FormCount {
  readonly value: string
  readonly label: string
  readonly count: number
}

interface RecordFormProps {
  readonly fields: readonly FormField[]
  /** Behind « Autres réponses »: prefilled, and right most of the time. */
  readonly details?: readonly FormField[]
  /** How many people, band by band. */
  readonly counts?: { readonly legend: string; readonly rows: readonly FormCount[] } | undefined
  /** Names of fields that were not answered, once somebody tried to save. */
  readonly missing: readonly string[]
  readonly isBusy?: boolean
  readonly onChoose: (name: string, chosen: readonly string[]) => void
  readonly onCount?: (value: string, count: number) => void
  /** Where there is something to go back to. */
  readonly back?: { readonly label: string; readonly onPress: () => void }
  readonly onSave: () => void
  /** Without a record: nobody is asked why. */
  readonly onSkip: () => void
}

/** Everything on one screen, touched and never typed. */
export const RecordForm = ({
  fields,
  details = [],
  counts,
  missing,
  isBusy = false,
  onChoose,
  onCount,
  back,
  onSave,
  onSkip,
}: RecordFormProps) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const legends = fields.filter(({ name }) => missing.includes(name)).map(({ legend }) => legend)
  const isAlone = counts !== undefined && missing.includes('participants')
  const asked = isAlone ? [...legends, counts.legend] : legends
  return (
    <div class="record-form">
      <div class="record-fields">
        {fields.map((field) => (
          <FieldChips
            key={field.name}
            field={field}
            isMissing={missing.includes(field.name)}
            onChoose={onChoose}
          />
        ))}
        {counts && onCount && <Counts {...counts} onCount={onCount} />}
        {details.length > 0 && (
          <Button
            size="slim"
            icon={isOpen ? 'moins' : 'plus'}
            label={isOpen ? 'Moins de réponses' : 'Autres réponses'}
            isExpanded={isOpen}
            controls={id}
            onPress={() => setOpen(!isOpen)}
          />
        )}
      </div>
      <div class="record-fields" id={id} hidden={!isOpen}>
        {isOpen &&
          details.map((field) => (
            <FieldChips key={field.name} field={field} isMissing={false} onChoose={onChoose} />
          ))}
      </div>
      <div class="record-acts">
        <div role="alert">
          {asked.length > 0 && (
            <Notice kind="error">Choisissez une réponse : {asked.join(', ')}.</Notice>
          )}
        </div>
        {back && <Button size="slim" icon="retour" {...back} />}
        <Button size="slim" label="Sans compte rendu" onPress={onSkip} />
        <Button
          kind="main"
          icon="coche"
          label="Enregistrer"
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={onSave}
        />
      </div>
    </div>
  )
}

interface FieldChipsProps {
  readonly field: FormField
  readonly isMissing: boolean
  readonly onChoose: (name: string, chosen: readonly string[]) => void
}

const FieldChips = ({ field, isMissing, onChoose }: FieldChipsProps) => {
  const { name, legend, options, more = [], chosen, isMany } = field
  const id = useId()
  const [isAsked, setAsked] = useState(false)
  const isOpen = isAsked || more.some(({ value }) => chosen.includes(value))
  const toggle = (value: string) => {
    if (!isMany) return onChoose(name, [value])
    const others = chosen.filter((other) => other !== value)
    return onChoose(name, others.length < chosen.length ? others : [...chosen, value])
  }
  return (
    <fieldset class={`record-field${isMissing ? ' record-missing' : ''}`}>
      <legend>
        {isMissing && <Icon name="alerte" />}
        {legend}
      </legend>
      <div class="chips">
        {(isOpen ? [...options, ...more] : options).map((option) => (
          <label key={option.value} class="chip">
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={id}
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <span>
              <Icon name="coche" />
              {option.label}
            </span>
          </label>
        ))}
        {more.length > 0 && !isOpen && (
          <Button size="slim" icon="plus" label="Autres" onPress={() => setAsked(true)} />
        )}
      </div>
    </fieldset>
  )
}

interface CountsProps {
  readonly legend: string
  readonly rows: readonly FormCount[]
  readonly onCount: (value: string, count: number) => void
}

const Counts = ({ legend, rows, onCount }: CountsProps) => (
  <fieldset class="record-field record-whole">
    <legend>{legend}</legend>
    <div class="record-count-rows">
      {rows.map(({ value, label, count }) => (
        <div key={value} class="record-count" role="group" aria-label={label}>
          <span class="record-count-label">{label}</span>
          <button
            type="button"
            class="btn btn-plain btn-slim"
            aria-disabled={count === 0 ? 'true' : undefined}
            onClick={() => count > 0 && onCount(value, count - 1)}
          >
            <Icon name="moins" />
            <span class="vh">{`${label} : un de moins`}</span>
          </button>
          <output aria-label={`${label} : ${count}`}>{count}</output>
          <button
            type="button"
            class="btn btn-plain btn-slim"
            onClick={() => count < 200 && onCount(value, count + 1)}
          >
            <Icon name="plus" />
            <span class="vh">{`${label} : un de plus`}</span>
          </button>
        </div>
      ))}
    </div>
  </fieldset>
)
