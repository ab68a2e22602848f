import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button/button.tsx'
import { Chips } from '#ui/chips/chips.tsx'
import { LongText } from '#ui/long-text/long-text.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import './question-form.css'

interface Option {
  readonly value: string
  readonly label: string
}

export interface QuestionChoice {
  readonly legend: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
}

interface QuestionFormProps {
  /** Which guide and step it is about, chosen or known. */
  readonly about: ComponentChildren
  /** A choice of one is no choice: it is not shown. */
  readonly choices: readonly QuestionChoice[]
  readonly text: string
  readonly longest: number
  /** What in the text looks personal: what to take away. */
  readonly faults: readonly string[]
  readonly onText: (text: string) => void
  /** What is still to be chosen or written, once somebody tried to send. */
  readonly missing: string | undefined
  /** Instead of a question: whom to call now. */
  readonly urgent: ComponentChildren
  readonly isUrgent: boolean
  readonly onUrgent: (isUrgent: boolean) => void
  readonly isBusy: boolean
  readonly onSend: () => void
  readonly onCancel: () => void
}

const isChoice = ({ options }: QuestionChoice) => options.length > 1

/** A question to a partner: by touch, but for its few words. */
export const QuestionForm = ({
  about,
  choices,
  text,
  longest,
  faults,
  onText,
  missing,
  urgent,
  isUrgent,
  onUrgent,
  isBusy,
  onSend,
  onCancel,
}: QuestionFormProps) => (
  <div class="question-form">
    <div class="question-whole">
      {about}
      <Chips
        legend="Est-ce urgent ?"
        value={isUrgent ? 'yes' : 'no'}
        onChange={(value) => onUrgent(value === 'yes')}
        chips={[
          { value: 'no', label: 'Pas urgent : poser la question' },
          { value: 'yes', label: 'Urgent : appeler' },
        ]}
      />
    </div>
    {isUrgent ? (
      <div class="question-whole">
        <p>Une question attend sa réponse plusieurs jours. Si un droit va être perdu, appelez :</p>
        {urgent}
        <div class="acts">
          <Button label="Fermer" onPress={onCancel} />
        </div>
      </div>
    ) : (
      <>
        <div class="question-choices">
          {choices.filter(isChoice).map(({ legend, options, value, onChange }) => (
            <div key={legend} class="question-choice">
              <p class="question-legend" aria-hidden="true">
                {legend}
              </p>
              <Chips legend={legend} chips={options} value={value} onChange={onChange} />
            </div>
          ))}
        </div>
        <LongText
          label="Votre question"
          hint="De la démarche, jamais de la personne : ni nom, ni numéro, ni adresse."
          value={text}
          longest={longest}
          rows={3}
          faults={faults}
          onInput={onText}
        />
        <div class="question-whole">
          {missing !== undefined && (
            <Notice kind="error" announce="at-once">
              {missing}
            </Notice>
          )}
          <div class="acts">
            <Button
              kind="main"
              icon="suite"
              label="Envoyer la question"
              isBusy={isBusy}
              busyLabel="Un instant…"
              onPress={onSend}
            />
            <Button label="Annuler" onPress={onCancel} />
          </div>
        </div>
      </>
    )}
  </div>
)
