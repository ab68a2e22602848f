import { useEffect, useState } from 'preact/hooks'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { countdownOf } from '../app/time-words.ts'
import { spell } from './spelling.ts'
import './fleet.css'

/** To the second: somebody reads it aloud while it runs. */
function useTimeLeft(expiresAt: string): number {
  const leftMs = () => Date.parse(expiresAt) - Date.now()
  const [left, setLeft] = useState(leftMs)
  useEffect(() => {
    const timer = setInterval(() => setLeft(leftMs()), 1000)
    return () => clearInterval(timer)
  }, [expiresAt])
  return left
}

interface CodeShownProps {
  readonly code: string
  readonly expiresAt: string
  /** It is for a tablet of aidants, and not for a terminal. */
  readonly isTablet: boolean
  readonly onAgain: () => void
}

/** The code, large enough to be read from a chair away, and what to do with it. */
export const CodeShown = ({ code, expiresAt, isTablet, onAgain }: CodeShownProps) => {
  const leftMs = useTimeLeft(expiresAt)
  if (leftMs <= 0)
    return (
      <div class="stack fleet-form">
        <Notice kind="check" announce="politely">
          <b>Ce code ne vaut plus.</b> Un code sert une fois, pendant quinze minutes.
        </Notice>
        <div class="acts">
          <Button kind="main" label="Faire un autre code" onPress={onAgain} />
        </div>
      </div>
    )
  return (
    <div class="stack">
      <p class="fleet-code">{code}</p>
      <p role="timer">
        Encore <b>{countdownOf(leftMs)}</b>. Ce code sert une seule fois.
      </p>
      <div class="fleet-two">
        <section class="stack" aria-label="À faire sur l’appareil">
          <h2 class="h2">{isTablet ? 'Sur la tablette' : 'Sur le PC'}</h2>
          <ol class="fleet-steps">
            {isTablet ? (
              <li>
                Ouvrez <b>{location.origin}/aidant/</b> et touchez « Inscrire cette tablette ».
              </li>
            ) : (
              <li>
                Sur l’écran d’état du poste, touchez « Inscrire ce poste ». Dans un navigateur
                ordinaire, ouvrez <b>{location.origin}/?enrol</b>
              </li>
            )}
            <li>Tapez le code. Majuscules et tiret ne comptent pas.</li>
            <li>Gardez la personne au téléphone : une empreinte va s’afficher chez elle et ici.</li>
          </ol>
        </section>
        <section class="stack" aria-label="Pour le lire au téléphone">
          <h2 class="h2">Au téléphone</h2>
          <ul class="fleet-spelling">
            {spell(code).map(({ letter, said }, place) => (
              <li key={place}>
                <b>{letter}</b> {said}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <Notice kind="wait" announce="politely" icon="sablier">
        En attente du poste. Cette page continue toute seule dès qu’il a donné son code.
      </Notice>
    </div>
  )
}
