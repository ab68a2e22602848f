/** What a file was, change by change; any of them may come back as a change of one's own. */
import './history.css'
import { useEffect, useState } from 'preact/hooks'
import { type DraftHistory, draftAtSchema, draftHistorySchema } from '#contract/drafts.ts'
import { Button } from '#ui/button/button.tsx'
import { whoWords } from '../../audit/act-words.ts'
import { useConsole, useZone } from '../../app/console-context.ts'
import { momentOf } from '../../app/time-words.ts'
import { FaultNotice } from '../../app/fault-notice.tsx'
import { useHubData } from '../../app/hub-data.ts'
import type { HubFault } from '#ask/hub.ts'
import { ChangeDifference } from '../difference/change-difference.tsx'

interface HistoryPanelProps {
  readonly path: string
  /** The text as it is on the author's desk. */
  readonly text: string
  readonly onRestore: (text: string) => void
}

const addressOf = (path: string, at = 'history') =>
  `/api/admin/drafts/${at}?path=${encodeURIComponent(path)}`

export const HistoryPanel = ({ path, text, onRestore }: HistoryPanelProps) => {
  const { value: changes, fault } = useHubData(addressOf(path), draftHistorySchema, 'drafts')
  const [chosen, setChosen] = useState<number>()
  const zone = useZone()
  if (changes === undefined) {
    return fault === undefined ? <p>Un instant…</p> : <FaultNotice fault={fault} />
  }
  if (changes.length === 0) return <p>Ce fichier n’a pas encore été enregistré.</p>
  return (
    <ol class="history">
      {changes.map((change) => (
        <li key={change.revision}>
          <button
            type="button"
            class="pick"
            aria-expanded={change.revision === chosen ? 'true' : 'false'}
            onClick={() => setChosen(change.revision === chosen ? undefined : change.revision)}
          >
            <b>{titleOf(change)}</b>
            <small>
              {whoWords(change.by)}, {momentOf(change.at, zone)}
            </small>
          </button>
          {change.revision === chosen && (
            <PastText path={path} revision={change.revision} text={text} onRestore={onRestore} />
          )}
        </li>
      ))}
    </ol>
  )
}

/** What the hub took from a folder has no note: nobody wrote it here. */
const titleOf = ({ by, note }: DraftHistory[number]) => {
  if (note !== '') return note
  return by === 'hub' ? 'Texte de départ' : 'Sans note'
}

interface PastTextProps extends HistoryPanelProps {
  readonly revision: number
}

const PastText = ({ path, revision, text, onRestore }: PastTextProps) => {
  const { hub } = useConsole()
  const [past, setPast] = useState<{ readonly text: string | null }>()
  const [fault, setFault] = useState<HubFault>()
  useEffect(() => {
    let isWanted = true
    void hub.get(addressOf(path, `at/${revision}`), draftAtSchema).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setPast(answer.value)
      else setFault(answer.fault)
    })
    return () => {
      isWanted = false
    }
  }, [hub, path, revision])
  if (past === undefined) return <FaultNotice fault={fault} />
  const { text: before } = past
  return (
    <div class="stack">
      <p class="hint">De cette version à ce que vous avez maintenant :</p>
      <ChangeDifference before={before ?? ''} after={text} />
      {before !== null && before !== text && (
        <Button
          size="slim"
          icon="annuler"
          label="Reprendre cette version"
          onPress={() => onRestore(before)}
        />
      )}
    </div>
  )
}
