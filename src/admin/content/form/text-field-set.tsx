/** Words by register and language, with what may be cited in them. */
import { useId, useMemo, useRef, useState } from 'preact/hooks'
import type { DocumentPath } from '#author/yaml-file.ts'
import { Button } from '#ui/button/button.tsx'
import { memberOf } from '../schema/fields-of-kind.ts'
import { FindingLines, GroupFrame } from './field-frame.tsx'
import { placeName, useFindingsAt, useForm } from './form-desk.ts'
import type { FieldProps } from './plain-fields.tsx'
import { wordsFor } from './words-for.ts'
import { langWords } from '../../app/lang-words.ts'

const registers = ['std', 'easy', 'spoken'] as const
type Register = (typeof registers)[number]

const registerWords: Readonly<Record<Register, string>> = {
  std: 'Ordinaire',
  easy: 'Facile à lire',
  spoken: 'À voix haute',
}

export const TextFieldSet = (props: FieldProps) => {
  const { field, at, value } = props
  const { local, edit, isReadOnly } = useForm()
  const { label, hint } = wordsFor(props)
  const [asked, setAsked] = useState<readonly Register[]>([])
  const shown = registers.filter(
    (register) =>
      register !== 'spoken' || memberOf(value, register) !== undefined || asked.includes(register),
  )
  const isAbsent = value === undefined
  if (isAbsent && field.isOptional && asked.length === 0) {
    return (
      <div class="form-field" data-at={placeName(at)}>
        <Button
          size="slim"
          icon="plus"
          label={`Ajouter : ${label.replace(' (facultatif)', '').toLowerCase()}`}
          isOff={isReadOnly}
          onPress={() => setAsked(['std'])}
        />
      </div>
    )
  }
  const langsOf = (register: Register) => [
    ...new Set([...local.langs, ...Object.keys(Object(memberOf(value, register)))]),
  ]
  return (
    <GroupFrame
      at={at}
      label={label}
      hint={hint}
      acts={
        <>
          {!isReadOnly && !shown.includes('spoken') && (
            <button type="button" class="link" onClick={() => setAsked([...asked, 'spoken'])}>
              Dire autrement à voix haute
            </button>
          )}
          {!isReadOnly && field.isOptional && (
            <button
              type="button"
              class="link"
              onClick={() => {
                setAsked([])
                if (!isAbsent) edit({ act: 'remove', at })
              }}
            >
              Retirer ce texte
            </button>
          )}
        </>
      }
    >
      {shown.map((register) =>
        langsOf(register).map((lang) => (
          <Sentence
            key={`${register}-${lang}`}
            at={at}
            register={register}
            lang={lang}
            isAlone={langsOf(register).length === 1}
            sentence={memberOf(memberOf(value, register), lang)}
            siblings={Object.keys(Object(memberOf(value, register))).length}
          />
        )),
      )}
    </GroupFrame>
  )
}

interface SentenceProps {
  readonly at: DocumentPath
  readonly register: Register
  readonly lang: string
  readonly isAlone: boolean
  readonly sentence: unknown
  /** How many languages this register holds. */
  readonly siblings: number
}

const Sentence = ({ at, register, lang, isAlone, sentence, siblings }: SentenceProps) => {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { edit, cited, isReadOnly } = useForm()
  const here = [...at, register, lang]
  const findings = useFindingsAt(here)
  const text = typeof sentence === 'string' ? sentence : ''
  const isNeeded = register === 'std' && lang === 'fr'
  const write = (next: string) => {
    if (next !== '' || isNeeded) edit({ act: 'set', at: here, value: next })
    else edit({ act: 'remove', at: siblings > 1 ? here : here.slice(0, -1) })
  }
  const cite = (mark: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = area.current ?? {}
    write(text.slice(0, selectionStart) + mark + text.slice(selectionEnd))
    area.current?.focus()
  }
  const marks = useMemo(
    () =>
      cited.map(({ mark, label }) => (
        <option key={mark} value={mark}>
          {label}
        </option>
      )),
    [cited],
  )
  const word = isAlone ? registerWords[register] : `${registerWords[register]}, ${langWords(lang)}`
  return (
    <div class="sentence" data-at={placeName(here)}>
      <label for={id}>{word}</label>
      <div class="sentence-row">
        <textarea
          ref={area}
          id={id}
          lang={lang}
          rows={1}
          value={text}
          readOnly={isReadOnly}
          aria-invalid={findings.some(({ level }) => level === 'error') ? 'true' : undefined}
          aria-describedby={findings.length > 0 ? `${id}-findings` : undefined}
          onInput={(event) => write(event.currentTarget.value)}
        />
        {cited.length > 0 && !isReadOnly && (
          <select
            class="cite"
            aria-label={`Citer dans « ${word} » un mot expliqué, un papier ou un fait`}
            value=""
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '') cite(currentTarget.value)
              currentTarget.value = ''
            }}
          >
            <option value="">Citer…</option>
            {marks}
          </select>
        )}
      </div>
      {findings.length > 0 && <FindingLines id={`${id}-findings`} findings={findings} />}
    </div>
  )
}
