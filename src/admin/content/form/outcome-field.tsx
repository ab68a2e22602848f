/** What a story answers at a step: one word, or several where the question takes several. */
import { useId } from 'preact/hooks'
import { FieldFrame, GroupFrame, useDescribed } from './field-frame.tsx'
import { useForm } from './form-desk.ts'
import { type FieldProps, useWrite } from './plain-fields.tsx'
import { wordsFor } from './words-for.ts'

export const OutcomeField = (props: FieldProps) => {
  const { at, value } = props
  const id = useId()
  const { label } = wordsFor(props)
  const { outcomesOf, edit, isReadOnly } = useForm()
  const write = useWrite(props)
  const offered = outcomesOf(String(at.at(-1)))
  const described = useDescribed(id, at, undefined)
  if (Array.isArray(value)) {
    const chosen = new Set(value.map(String))
    return (
      <GroupFrame at={at} label={label}>
        {offered
          .filter(({ id: one }) => one !== '?')
          .map(({ id: one, label: word }) => (
            <div key={one} class="form-check">
              <input
                id={`${id}-${one}`}
                type="checkbox"
                checked={chosen.has(one)}
                disabled={isReadOnly}
                onChange={({ currentTarget }) => {
                  const next = offered
                    .map((each) => each.id)
                    .filter((each) => (each === one ? currentTarget.checked : chosen.has(each)))
                  edit({ act: 'set', at, value: next })
                }}
              />
              <label for={`${id}-${one}`}>{word}</label>
            </div>
          ))}
      </GroupFrame>
    )
  }
  const now = typeof value === 'string' ? value : ''
  return (
    <FieldFrame id={id} at={at} label={label}>
      <select
        id={id}
        value={now}
        disabled={isReadOnly}
        {...described}
        onChange={(event) => write(event.currentTarget.value)}
      >
        {now === '' && <option value="">–</option>}
        {now !== '' && !offered.some((one) => one.id === now) && (
          <option value={now}>{now} (n’est pas offert)</option>
        )}
        {offered.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
