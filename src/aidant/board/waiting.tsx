import type { HelpBoard } from '#contract/help-board.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import type { FairUseActs } from './use-fair-use.ts'

interface WaitingProps {
  readonly waiting: NonNullable<HelpBoard['waiting']>
  readonly fairUse: FairUseActs
}

/** Whether somebody waits for a terminal: yes or no, of nobody. */
export const Waiting = ({ waiting: { minutesLeft }, fairUse }: WaitingProps) => {
  const { say, isBusy, fault } = fairUse
  const isWaiting = minutesLeft !== null
  return (
    <section class="waiting" aria-label="Attente d’un poste">
      <h2 class="h2">Attente d’un poste</h2>
      {fault && (
        <Notice kind="error" announce="at-once">
          {fault.message}
        </Notice>
      )}
      <p role="status">
        {isWaiting ? <b>Quelqu’un attend un poste.</b> : 'Personne n’attend un poste.'}
      </p>
      {isWaiting && (
        <p class="hint">
          Les postes occupés depuis longtemps le disent. Oublié dans {minutesLeft} minutes, sauf si
          vous le redites.
        </p>
      )}
      <div class="call-acts">
        <Button
          icon="horloge"
          label={isWaiting ? 'Quelqu’un attend encore' : 'Quelqu’un attend'}
          isBusy={isBusy}
          busyLabel="Un instant…"
          onPress={() => say(true)}
        />
        {isWaiting && (
          <Button icon="coche" label="Plus personne n’attend" onPress={() => say(false)} />
        )}
      </div>
    </section>
  )
}
