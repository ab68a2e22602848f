import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { SecretPad } from '#ui/secret-pad/secret-pad.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { assistedWords } from './assisted-words.ts'
import type { HelpDesk, HelpState } from './help-desk.ts'
import { ProofRefused } from './proof-refused.tsx'
import { SecurityKey } from './security-key.tsx'

interface UnlockingProps {
  readonly desk: HelpDesk
  readonly help: HelpState
}

const mostCodeDigits = 12

/**
 * The aidant's number, then a code of which the screen keeps and shows nothing. Somebody will type their code first: the
 * number is shown as dots, and is let go as soon as it is longer than any number.
 */
export function Unlocking({ desk, help }: UnlockingProps) {
  const { session, send, terminal } = useKiosk()
  const word = assistedWords(session.context.comfort.reading, terminal.language)
  const number = useRef('')
  const [digits, setDigits] = useState(0)
  const [isTooLong, setTooLong] = useState(false)
  const [step, setStep] = useState<'number' | 'code'>('number')
  // Never in what is drawn: not even how many digits there are.
  const code = useRef('')
  const { refusal, checking, longestNumber } = help
  const isChecking = checking !== undefined
  const keepNumber = (typed: string) => {
    number.current = typed
    setDigits(typed.length)
  }
  useEffect(
    () => () => {
      number.current = ''
      code.current = ''
    },
    [],
  )
  useEffect(() => {
    if (!refusal) return
    keepNumber('')
    setStep('number')
  }, [refusal])

  const isNumber = step === 'number'
  const onDigit = (digit: string) => {
    desk.stir()
    if (!isNumber) code.current = (code.current + digit).slice(0, mostCodeDigits)
    else if (!isTooLong) {
      const typed = number.current + digit
      const isNone = typed.length > longestNumber
      setTooLong(isNone)
      keepNumber(isNone ? '' : typed)
    }
  }
  const onErase = () => {
    if (!isNumber) code.current = ''
    // What follows the digit too many is thrown away up to here.
    else if (isTooLong) setTooLong(false)
    else keepNumber(number.current.slice(0, -1))
  }
  const onSend = () => {
    if (isNumber) {
      if (number.current.length >= 2) setStep('code')
      return
    }
    const typed = code.current
    code.current = ''
    void desk.unlock(number.current, typed)
  }

  return (
    <div class="unlocking">
      <div class="column">
        <Title text={word('code.title')} />
        <p>{word('code.calm')}</p>
        <div lang="fr" class="column">
          <p class="unlocking-number">
            <span>Numéro d’aidant</span>
            <b aria-hidden="true">{'•'.repeat(digits)}</b>
            <span class="vh" role="status">
              {digits > 0 && (digits === 1 ? '1 chiffre' : `${digits} chiffres`)}
            </span>
          </p>
          <p class="lead">
            {isNumber
              ? 'Tapez votre numéro, puis Valider.'
              : 'Tapez votre code, puis Valider. L’écran ne montre rien.'}
          </p>
          {isTooLong && (
            <Notice kind="error" announce="at-once">
              Trop de chiffres pour un numéro. Rien n’est montré ni gardé. Touchez Effacer, puis
              tapez votre numéro.
            </Notice>
          )}
          {checking === 'code' && (
            <Notice kind="wait" announce="politely">
              Vérification du code…
            </Notice>
          )}
          {refusal && !isChecking && <ProofRefused refusal={refusal} />}
          {help.hasKeys && <SecurityKey desk={desk} help={help} />}
        </div>
      </div>
      <div class="column">
        <div lang="fr" class="unlocking-keys">
          <SecretPad
            label="Chiffres"
            eraseLabel="Effacer"
            sendLabel="Valider"
            isOff={isChecking}
            onDigit={onDigit}
            onErase={onErase}
            onSend={onSend}
          />
        </div>
        <Button
          icon="annuler"
          label={word('no')}
          onPress={() => {
            desk.end('person')
            send({ type: 'person.wentBack' })
          }}
        />
      </div>
    </div>
  )
}
